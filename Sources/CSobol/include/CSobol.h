#ifndef CSOBOL_H
#define CSOBOL_H

#include <stdint.h>

// Direction numbers of Sobol's sequence after Joe and Kuo, SIAM Journal on Scientific Computing 30
// (2008) 2635-2654, "new-joe-kuo-6".
//
// For each dimension: its primitive polynomial over GF(2), bit k being the coefficient of x^k (1 for
// the first dimension, which has none), and as many initial odd numbers m1, m2, ... as the
// polynomial has degrees (one, which is 1, for the first), all dimensions one behind the other.

int sobol_dimensions(void);
int sobol_initial_number_count(void);
const uint16_t *sobol_polynomials(void);
const uint16_t *sobol_initial_numbers(void);

#endif
