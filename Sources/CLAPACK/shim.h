#ifndef PARKCAST_CLAPACK_H
#define PARKCAST_CLAPACK_H
// The few Fortran routines of LAPACK that the planning step calls. Every argument is a pointer;
// matrices are stored by columns. Documentation: LAPACK Users' Guide, third edition (1999).

// Cholesky factor of a symmetric positive definite matrix.
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info);

// Eigenvalues, and eigenvectors when asked, of a symmetric matrix.
void dsyev_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w,
            double *work, const int *lwork, int *info);

// Solution of a general linear system by LU factors with partial pivoting.
void dgesv_(const int *n, const int *nrhs, double *a, const int *lda, int *ipiv, double *b,
            const int *ldb, int *info);
#endif
