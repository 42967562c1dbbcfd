package import Model

typealias CellReference = Model.CellReference
package typealias CellRange = Model.CellRange
package typealias Limits = Model.Limits
