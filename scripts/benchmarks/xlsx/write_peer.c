/* write_peer ROWS PATH: the rows that write-rows writes, by libxlsxwriter with constant memory. */
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <xlsxwriter.h>

static const char *areas[] = {"Tingbjerg", "Husum", "Utterslevhuse", "Voldparken",
                              "Gadelandet", "Amager Øst", "Sundby", "Urbanplanen"};
static const char *offences[] = {"Indbrud", "Tyveri/Røveri", "Vold/Trusler/Våben",
                                 "Hærværk", "Narkotika", "Chikane"};
static uint64_t state = 1;

static int64_t next(uint64_t bound) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (int64_t)((state >> 33) % bound);
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  long rows = atol(arguments[1]);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(arguments[2], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Data");
  lxw_format *date = workbook_add_format(workbook);
  format_set_num_format(date, "yyyy-mm-dd");
  char text[64];
  for (long row = 0; row < rows; row++) {
    worksheet_write_number(sheet, row, 0, row + 1, NULL);
    worksheet_write_number(sheet, row, 1, next(500), NULL);
    worksheet_write_number(sheet, row, 2, next(100000000) / 100.0, NULL);
    worksheet_write_number(sheet, row, 3, next(1000000) / 10000.0, NULL);
    worksheet_write_number(sheet, row, 4, next(2000000000), NULL);
    worksheet_write_number(sheet, row, 5, next(100000) / 8.0, NULL);
    lxw_datetime day = {.year = 2010 + next(10)};
    day.month = 1 + next(12);
    day.day = 1 + next(28);
    worksheet_write_datetime(sheet, row, 6, &day, date);
    worksheet_write_string(sheet, row, 7, areas[next(8)], NULL);
    worksheet_write_string(sheet, row, 8, offences[next(6)], NULL);
    snprintf(text, sizeof text, "Sag %ld-%ld", (long)next(1000000), row);
    worksheet_write_string(sheet, row, 9, text, NULL);
  }
  return workbook_close(workbook);
}
