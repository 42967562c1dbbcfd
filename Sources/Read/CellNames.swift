package import Model

typealias CellReference = Model.CellReference
typealias CellRange = Model.CellRange
package typealias Limits = Model.Limits
