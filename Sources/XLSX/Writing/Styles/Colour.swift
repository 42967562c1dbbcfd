/// An opaque RGB colour.
public struct Colour: Sendable, Hashable {
  /// Red, green and blue in eight bits each: `0x1F4E79`.
  public var rgb: UInt32

  /// Creates a colour from the lowest 24 bits.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

  /// White.
  public static let white = Colour(0xFFFFFF)

  /// `1F4E79`.
  var hexadecimal: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
  /// `FF1F4E79`, opaque.
  var opaqueHexadecimal: String { "FF" + hexadecimal }
}

extension Colour {
  /// Eight colours that can be told apart with any colour vision (Okabe and Ito, 2008).
  public static let distinguishable: [Colour] = [
    Colour(0x0072B2), Colour(0xE69F00), Colour(0x009E73), Colour(0xD55E00), Colour(0x56B4E9),
    Colour(0xCC79A7), Colour(0x000000), Colour(0xF0E442),
  ]
}
