/* The reference workload W by brute force: every agent, every rule, every step. See workload.ts for the rules.
 *
 *     gcc -O3 -march=native -ffp-contract=off -o w w.c -lm && ./w AGENTS REPEATS
 *
 * Prints, for each repeat, CPU seconds, and the shares of adopters and of payers after 120 steps.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { DEGREE = 8, STEPS = 120 };
enum { UNAWARE, EVALUATING, FREE, PAYING, CHURNED };

static uint64_t luck[4];

static inline uint64_t turn(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

/* xoshiro256+, Blackman & Vigna (2018). */
static inline double uniform(void) {
  const uint64_t result = luck[0] + luck[3];
  const uint64_t t = luck[1] << 17;
  luck[2] ^= luck[0];
  luck[3] ^= luck[1];
  luck[1] ^= luck[2];
  luck[0] ^= luck[3];
  luck[2] ^= t;
  luck[3] = turn(luck[3], 45);
  return (double)(result >> 11) * 0x1.0p-53;
}

static void seed(uint64_t with) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (with += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    luck[i] = z ^ (z >> 31);
  }
}

static double normal(void) { return sqrt(-2 * log(1 - uniform())) * cos(6.283185307179586 * uniform()); }

int main(int count, char **words) {
  if (count < 3) return 1;
  const int n = atoi(words[1]);
  const int repeats = atoi(words[2]);
  double *size = malloc(n * sizeof *size), *need = malloc(n * sizeof *need);
  double *loyalty = malloc(n * sizeof *loyalty), *propensity = malloc(n * sizeof *propensity);
  int32_t *heard = malloc((size_t)n * DEGREE * sizeof *heard);
  uint8_t *now = malloc(n), *next = malloc(n);
  for (int repeat = 0; repeat < repeats; repeat++) {
    seed(repeat + 1);
    for (int i = 0; i < n; i++) {
      const double z = normal();
      size[i] = exp(z);
      propensity[i] = 1 / (1 + exp(-2 * (z - 0.5)));
      need[i] = uniform();
      loyalty[i] = uniform();
      now[i] = uniform() < 0.01 ? FREE : UNAWARE;
      for (int tie = 0; tie < DEGREE; tie++) {
        const int side = tie & 1 ? -1 - (tie >> 1) : 1 + (tie >> 1);
        heard[(size_t)i * DEGREE + tie] = uniform() < 0.05 ? (int)(uniform() * n) : (i + side + n) % n;
      }
    }
    int in[5] = {0};
    double revenue = 0;
    for (int i = 0; i < n; i++) in[now[i]]++;
    const clock_t from = clock();
    for (int t = 0; t < STEPS; t++) {
      const double price = 10 * pow(1.01, t);
      const double tension = price / (price + 20);
      const double quality = 0.4 + 0.6 * (1 - exp(-0.01 * (in[FREE] + in[PAYING]) / (0.002 * n)));
      int after[5] = {0};
      double paid = 0;
      for (int i = 0; i < n; i++) {
        const double u = uniform();
        uint8_t state = now[i];
        switch (state) {
          case UNAWARE: {
            int adopting = 0;
            for (int tie = 0; tie < DEGREE; tie++) {
              const uint8_t other = now[heard[(size_t)i * DEGREE + tie]];
              adopting += other == FREE || other == PAYING;
            }
            if (u < 0.002 + 0.08 * adopting / DEGREE) state = EVALUATING;
            break;
          }
          case EVALUATING:
            if (u < (need[i] > quality ? 0.15 : 0.3)) state = FREE;
            break;
          case FREE: {
            const double pays = 0.01 * quality * propensity[i];
            if (u < pays) state = PAYING;
            else if (u < pays + 0.02 * (1 - loyalty[i]) * tension) state = CHURNED;
            break;
          }
          case PAYING:
            if (u < 0.01) state = FREE;
            break;
          default:
            if (u < 0.01) state = UNAWARE;
        }
        next[i] = state;
        after[state]++;
        if (state == PAYING) paid += size[i];
      }
      revenue += price * paid;
      for (int k = 0; k < 5; k++) in[k] = after[k];
      uint8_t *spare = now;
      now = next;
      next = spare;
    }
    const double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    printf("%.9f %.6f %.6f %.1f\n", seconds, (double)(in[FREE] + in[PAYING]) / n, (double)in[PAYING] / n, revenue);
  }
  return 0;
}
