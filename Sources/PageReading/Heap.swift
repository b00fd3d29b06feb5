import Glibc

/// How the process keeps memory that it has once had.
enum Heap {
    /// Keeps what a page needed for the next one. Otherwise every picture of a page is fetched from the kernel and given back, some
    /// fifty times a page, and each time all of it is cleared.
    static func keepPages() {
        // The most that glibc takes; a page at 200 dpi has 15 MB in colour.
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        mallopt(M_TRIM_THRESHOLD, 128 << 20)
    }
}
