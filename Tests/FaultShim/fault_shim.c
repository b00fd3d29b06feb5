// Makes a program see faults that no local disk has: busy and stale shares, network mounts, clocks that jump.
// FAULT_FILE names a file of lines "what number"; it is read at every call, so faults come and go while the program runs.
//   openat 16, pread 116, fstatat 116, unlinkat 16   the call fails with this errno, for names without a folder only
//   nfs 1                                            files lie on NFS: no leases, no events
//   clock 86400                                      the wall clock is wrong by so many seconds
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

static long told(const char *what) {
    const char *path = getenv("FAULT_FILE");
    if (!path) return 0;
    int file = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    if (file < 0) return 0;
    char text[512];
    long count = syscall(SYS_read, file, text, sizeof text - 1);
    syscall(SYS_close, file);
    if (count <= 0) return 0;
    text[count] = 0;
    size_t length = strlen(what);
    for (char *line = text; line && *line; line = strchr(line, '\n'), line = line ? line + 1 : 0)
        if (!strncmp(line, what, length) && line[length] == ' ') return strtol(line + length, 0, 10);
    return 0;
}

static int fails(const char *call, const char *name) {
    if (name && (strchr(name, '/') || !strcmp(name, "."))) return 0;
    long code = told(call);
    if (code) errno = (int)code;
    return code != 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int openat(int folder, const char *name, int flags, ...) {
    va_list list;
    va_start(list, flags);
    int mode = va_arg(list, int);
    va_end(list);
    return fails("openat", name) ? -1 : (int)syscall(SYS_openat, folder, name, flags, mode);
}
int openat64(int folder, const char *name, int flags, ...) __attribute__((alias("openat")));

ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
    return fails("pread", 0) ? -1 : REAL(pread)(file, bytes, count, offset);
}
ssize_t pread64(int file, void *bytes, size_t count, off_t offset) __attribute__((alias("pread")));

int fstatat(int folder, const char *name, struct stat *status, int flags) {
    return fails("fstatat", name) ? -1 : REAL(fstatat)(folder, name, status, flags);
}
int fstatat64(int folder, const char *name, struct stat64 *status, int flags) {
    return fails("fstatat", name) ? -1 : REAL(fstatat64)(folder, name, status, flags);
}
int unlinkat(int folder, const char *name, int flags) { return fails("unlinkat", name) ? -1 : REAL(unlinkat)(folder, name, flags); }

int fstatfs(int file, struct statfs *system) {
    int code = REAL(fstatfs)(file, system);
    if (!code && told("nfs")) system->f_type = 0x6969;
    return code;
}

int fcntl(int file, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    if (command == 1024 && told("nfs")) {
        errno = EAGAIN;
        return -1;
    }
    return REAL(fcntl)(file, command, argument);
}
int fcntl64(int file, int command, ...) __attribute__((alias("fcntl")));

int inotify_add_watch(int watcher, const char *path, unsigned mask) {
    static int number = 1;
    if (told("nfs")) return number++;
    return (int)syscall(SYS_inotify_add_watch, watcher, path, mask);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int code = (int)syscall(SYS_clock_gettime, clock, time);
    if (!code && clock == CLOCK_REALTIME) time->tv_sec += told("clock");
    return code;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void)zone;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}
