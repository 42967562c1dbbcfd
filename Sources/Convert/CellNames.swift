internal import Model

typealias CellReference = Model.CellReference
