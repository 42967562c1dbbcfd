"use strict";
(() => {
  const table = document.getElementById("findings");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const tools = document.getElementById("tools");
  const filters = Array.from(tools.querySelectorAll("select"));
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const shown = () => Array.from(body.rows).filter(row => !row.hidden);

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !(filters.every(each => !each.value || row.dataset[each.name] === each.value)
        && words.every(word => text.includes(word)));
    }
    count.textContent = shown().length + " / " + rows.length;
  };

  const copy = text => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    try {
      if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => document.execCommand("copy"));
      else document.execCommand("copy");
    } finally { area.remove(); }
  };

  const line = row => row.dataset.file + ": " + row.querySelector(".words").textContent;

  for (const filter of filters) filter.addEventListener("change", apply);
  search.addEventListener("input", apply);
  document.getElementById("clear").addEventListener("click", () => {
    for (const filter of filters) filter.value = "";
    search.value = "";
    apply();
  });
  document.getElementById("copy").addEventListener("click", () => copy(shown().map(line).join("\n")));
  for (const row of rows) {
    row.querySelector(".copy").addEventListener("click", () => copy(line(row)));
  }

  const headings = Array.from(table.tHead.rows[0].cells);
  headings.forEach((heading, column) => {
    const button = heading.querySelector("button");
    if (!button) return;
    button.disabled = false;
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = row => row.cells[column].dataset.order || row.cells[column].textContent;
      const sorted = rows.slice().sort((one, other) => key(one).localeCompare(key(other), undefined, { numeric: true }));
      for (const row of down ? sorted.reverse() : sorted) body.append(row);
    });
  });

  tools.hidden = false;
  apply();
})();
