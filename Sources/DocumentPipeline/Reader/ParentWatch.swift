import Glibc

/// Ends the reader process as soon as its parent is gone, in the middle of a page if need be.
///
/// The kernel's own signal for that (`PR_SET_PDEATHSIG`) is sent when the *thread* that started the process ends, which on a
/// pool of threads happens at any time.
enum ParentWatch {
    /// - Parameter pipe: the one that the parent holds the writing end of.
    static func start(pipe: Int32) {
        var thread = pthread_t()
        let argument = UnsafeMutableRawPointer(bitPattern: Int(pipe))
        let code = pthread_create(
            &thread, nil,
            { argument in
                var entry = pollfd(fd: Int32(Int(bitPattern: argument)), events: 0, revents: 0)
                // Without events asked for, only the end of the pipe wakes it.
                while poll(&entry, 1, -1) < 0 && errno == EINTR {}
                _exit(0)
            }, argument)
        if code == 0 { pthread_detach(thread) }
    }
}
