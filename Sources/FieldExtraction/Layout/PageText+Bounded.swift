import ReferralModel

extension PageText {
    /// The page with every place on it brought near to the page, so that no sum or product of places is too large to be reckoned.
    ///
    /// A file may put its text anywhere, and then also far beyond any paper.
    var bounded: PageText {
        var page = self
        page.geometry.readingDPI = Swift.max(1, Swift.min(10_000, geometry.readingDPI))
        page.geometry.readingWidth = Swift.max(0, Swift.min(Self.farthest, geometry.readingWidth))
        page.geometry.readingHeight = Swift.max(0, Swift.min(Self.farthest, geometry.readingHeight))
        for index in page.words.indices {
            page.words[index].box = Self.near(words[index].box)
            if !page.words[index].confidence.isFinite { page.words[index].confidence = 0 }
        }
        for index in page.rulingLines.indices { page.rulingLines[index].box = Self.near(rulingLines[index].box) }
        for index in page.checkboxes.indices {
            page.checkboxes[index].box = Self.near(checkboxes[index].box)
            page.checkboxes[index].labelBox = checkboxes[index].labelBox.map(Self.near)
        }
        for index in page.inkRegions.indices { page.inkRegions[index].box = Self.near(inkRegions[index].box) }
        page.faxHeader?.box = Self.near(faxHeader?.box ?? BoundingBox(0, 0, 0, 0))
        return page
    }

    /// Pixels; ten times the side of the largest page.
    private static let farthest = 1 << 20

    private static func near(_ box: BoundingBox) -> BoundingBox {
        let sides = [box.x0, box.y0, box.x1, box.y1].map { Swift.max(-farthest, Swift.min(farthest, $0)) }
        return BoundingBox(sides[0], sides[1], sides[2], sides[3])
    }
}
