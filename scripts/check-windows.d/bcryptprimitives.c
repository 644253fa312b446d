/* Wine 8 has no bcryptprimitives.dll, from which Rust takes its random numbers. This one is put into the
   Wine of the check, and is no part of what is shipped. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
