internal import Model

typealias CellReference = Model.CellReference
typealias CellRange = Model.CellRange
