#ifndef WAYS_H
#define WAYS_H

/// What `kernels_widest` takes of a machine, for the compiler.
#define KERNELS_WIDEST "avx2,fma,avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"

#endif
