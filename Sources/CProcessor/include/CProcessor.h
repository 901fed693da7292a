#ifndef PARKCAST_CPROCESSOR_H
#define PARKCAST_CPROCESSOR_H

// The widest of the instruction sets that ParkCast is built for and this processor can run:
// 4 for AVX-512 (x86-64-v4), 3 for AVX2 with fused multiply-add (x86-64-v3), 0 for the baseline.
int parkcast_instruction_set(void);

#endif
