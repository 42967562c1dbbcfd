/// Whether a sheet is shown (ECMA-376-1 §18.18.68, ST_SheetState).
public enum SheetVisibility: Sendable, Hashable {
  case visible
  /// Hidden, and can be shown again from the menu.
  case hidden
  /// Hidden so that only a program can show it again.
  case veryHidden
}
