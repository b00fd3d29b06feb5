// What Linux offers a process to fence itself in, and to tell a network mount. prctl(2) is variadic, the landlock calls have no
// wrapper in glibc, and its Swift module lacks the others, so Swift cannot call them without these.
#pragma once
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// glibc shows these only to GNU sources.
static const int intake_open_path = 010000000;
static const unsigned int intake_clone_thread = 0x00010000;

static inline int intake_pipe(int ends[2]) { return (int)syscall(SYS_pipe2, ends, 02000000 /* O_CLOEXEC */); }

// Number of the file system that an open file lies on (statfs(2)); 0 when the kernel does not tell.
static inline uint32_t intake_file_system(int file) {
    struct statfs system;
    return fstatfs(file, &system) == 0 ? (uint32_t)system.f_type : 0;
}

// The soft limit of this process's processor time in seconds, as far as its hard limit goes. Set by the call that can be let through by
// its first argument alone: glibc's setrlimit would take prlimit64, which also reaches other limits and other processes.
static inline int intake_limit_processor_time(uint64_t seconds) {
    uint64_t limit[2];
    if (syscall(SYS_prlimit64, 0, 0 /* RLIMIT_CPU */, NULL, limit) != 0) return -1;
    limit[0] = seconds < limit[1] ? seconds : limit[1];
    return (int)syscall(SYS_setrlimit, 0 /* RLIMIT_CPU */, limit);
}

static inline int intake_prctl(int option, unsigned long value) { return prctl(option, value, 0UL, 0UL, 0UL); }

// For all threads of the process, should there be more than one already.
static inline int intake_install_filter(struct sock_filter *instructions, unsigned short count) {
    struct sock_fprog program = {.len = count, .filter = instructions};
    return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
}

static inline int intake_landlock_version(void) {
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

// Older kernels know fewer members of the attribute; unknown ones must be left out by its size.
static inline int intake_landlock_create(uint64_t handled_files, uint64_t handled_network, int version) {
    uint64_t attribute[2] = {handled_files, handled_network};
    return (int)syscall(SYS_landlock_create_ruleset, attribute, version >= 4 ? 16UL : 8UL, 0U);
}

static inline int intake_landlock_allow(int ruleset, uint64_t access, int folder) {
    struct landlock_path_beneath_attr attribute = {.allowed_access = access, .parent_fd = folder};
    return (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &attribute, 0U);
}

static inline int intake_landlock_enforce(int ruleset) { return (int)syscall(SYS_landlock_restrict_self, ruleset, 0U); }

// Swift does not see macros of negative numbers reliably.
static const int intake_map_threshold = M_MMAP_THRESHOLD;
static const int intake_trim_threshold = M_TRIM_THRESHOLD;
