import CLinux

/// How a reader process keeps memory that it has once had.
enum ReaderHeap {
    /// Keeps what a page needed for the next one. Otherwise every picture of a page is fetched from the kernel and given back, some
    /// fifty times a page, and each time all of it is cleared.
    static func keepPages() {
        // The most that glibc takes; a page at 200 dpi has 15 MB in colour.
        mallopt(intake_map_threshold, 32 << 20)
        mallopt(intake_trim_threshold, 128 << 20)
    }
}
