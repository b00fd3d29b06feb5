/// Resolution of a page as stored, in dots per inch across and down.
struct FaxResolution: Hashable, Sendable {
    var x: Int
    var y: Int

    init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// What the file says, or, where it says nothing believable, what the number of pixels says.
    ///
    /// ITU-T T.30 and T.4: a scan line of 215 mm has 1728 pixels at 8 per mm (204 dpi), 255 mm has 2048 and 303 mm 2432; lines
    /// stand at 3.85, 7.7 or 15.4 a mm (98, 196, 391 dpi).
    init(of bitmap: Bitmap) {
        let tagged = bitmap.resolution
        let ratio = Double(tagged.x) / Double(max(1, tagged.y))
        if (90...650).contains(tagged.x), (90...650).contains(tagged.y), (0.45...2.2).contains(ratio) {
            self.init(x: tagged.x, y: tagged.y)
            return
        }
        let isFax = [1728, 2048, 2432].contains(bitmap.width)
        let across = isFax ? 204 : Self.nearest(to: Double(min(bitmap.width, bitmap.height)) / 8.5, of: [100, 150, 200, 300, 400, 600])
        guard isFax else {
            self.init(x: across, y: across)
            return
        }
        // A sheet is about 11 inches long; which of the three line densities makes it so?
        let down = Self.nearest(to: Double(bitmap.height) / 11, of: [98, 196, 391])
        self.init(x: across, y: down)
    }

    private static func nearest(to value: Double, of choices: [Int]) -> Int {
        choices.min { abs(Double($0) - value) < abs(Double($1) - value) } ?? 200
    }
}
