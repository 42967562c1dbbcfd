/// How many corrections have been made since the run before, are still to be made, and are new.
package struct RoundCounts: Sendable, Hashable, Encodable {
  package var mended: Int
  package var standing: Int
  package var new: Int

  package init(mended: Int, standing: Int, new: Int) {
    self.mended = mended
    self.standing = standing
    self.new = new
  }
}
