/* The reference workload W in C, by each of the three ways of workload-bound.ts and workload-skip.ts. See workload.ts
 * for the rules.
 *
 *     gcc -O3 -march=native -ffp-contract=off -o w w.c -lm && ./w brute|bound|skip AGENTS REPEATS
 *
 * Prints, for each repeat, CPU seconds, and the shares of adopters and of payers after 120 steps. Random numbers come from
 * a fast generator that keeps state, as one would write it in C.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DEGREE = 8, STEPS = 120 };
enum { UNAWARE, EVALUATING, FREE, PAYING, CHURNED };

static uint64_t stream[4];

static inline uint64_t turn(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

/* xoshiro256+, Blackman & Vigna (2018). */
static inline double uniform(void) {
  const uint64_t result = stream[0] + stream[3];
  const uint64_t t = stream[1] << 17;
  stream[2] ^= stream[0];
  stream[3] ^= stream[1];
  stream[1] ^= stream[2];
  stream[0] ^= stream[3];
  stream[2] ^= t;
  stream[3] = turn(stream[3], 45);
  return (double)(result >> 11) * 0x1.0p-53;
}

static void seed(uint64_t with) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (with += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    stream[i] = z ^ (z >> 31);
  }
}

static double normal(void) { return sqrt(-2 * log(1 - uniform())) * cos(6.283185307179586 * uniform()); }

/* The people, who are the same in every way of running them. */
static int n;
static double *size, *need, *loyalty, *propensity;
static int32_t *heard, *listeners, *listenersFrom;
static uint8_t *now, *next;

static void *room(size_t count, size_t each) {
  void *got = malloc(count * each);
  if (got == NULL) exit(2);
  return got;
}

static void allocate(void) {
  size = room(n, sizeof *size);
  need = room(n, sizeof *need);
  loyalty = room(n, sizeof *loyalty);
  propensity = room(n, sizeof *propensity);
  heard = room((size_t)n * DEGREE, sizeof *heard);
  listeners = room((size_t)n * DEGREE, sizeof *listeners);
  listenersFrom = room(n + 2, sizeof *listenersFrom);
  now = room(n, 1);
  next = room(n, 1);
}

static void people(int with) {
  seed(with);
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
  memset(listenersFrom, 0, (n + 2) * sizeof *listenersFrom);
  for (size_t at = 0; at < (size_t)n * DEGREE; at++) listenersFrom[heard[at] + 2]++;
  for (int i = 0; i <= n; i++) listenersFrom[i + 1] += listenersFrom[i];
  for (size_t at = 0; at < (size_t)n * DEGREE; at++) listeners[listenersFrom[heard[at] + 1]++] = (int32_t)(at / DEGREE);
}

typedef struct {
  double price, tension, quality;
} Month;

static Month month_of(int t, int adopters) {
  const double price = 10 * pow(1.01, t);
  return (Month){price, price / (price + 20), 0.4 + 0.6 * (1 - exp(-0.01 * adopters / (0.002 * n)))};
}

/* What a run comes to. */
typedef struct {
  int in[5];
  double revenue;
} Result;

/* No chance of a state is above this. */
static const double bounds[5] = {0.082, 0.3, 0.03, 0.01, 0.01};
static const double certain[5] = {1, 1, 1, 1, 1};

/* A draw for every agent and month, and the rule where the draw is below the bound of the state. */
static Result run_every_month(const double highest[5]) {
  Result r = {{0}, 0};
  for (int i = 0; i < n; i++) r.in[now[i]]++;
  for (int t = 0; t < STEPS; t++) {
    const Month m = month_of(t, r.in[FREE] + r.in[PAYING]);
    double paid = 0;
    for (int i = 0; i < n; i++) {
      const double u = uniform();
      const uint8_t before = now[i];
      uint8_t state = before;
      if (u < highest[before]) {
        switch (before) {
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
            if (u < (need[i] > m.quality ? 0.15 : 0.3)) state = FREE;
            break;
          case FREE: {
            const double pays = 0.01 * m.quality * propensity[i];
            if (u < pays) state = PAYING;
            else if (u < pays + 0.02 * (1 - loyalty[i]) * m.tension) state = CHURNED;
            break;
          }
          case PAYING:
            if (u < 0.01) state = FREE;
            break;
          default:
            if (u < 0.01) state = UNAWARE;
        }
        r.in[before]--;
        r.in[state]++;
      }
      next[i] = state;
      if (state == PAYING) paid += size[i];
    }
    r.revenue += m.price * paid;
    uint8_t *spare = now;
    now = next;
    next = spare;
  }
  return r;
}

/* Waiting times: by state, the chance to wait longer than k months, and where to begin to look for a chance. */
enum { SLOTS = 256 };
static double longer[5][STEPS + 2];
static uint8_t guide[5][SLOTS];

static void fill_tables(void) {
  static const double leaving[5] = {0, 0.3, 0.03, 0.01, 0.01};
  for (int state = 0; state < 5; state++) {
    for (int k = 0; k < STEPS + 2; k++) longer[state][k] = pow(1 - leaving[state], k);
    for (int slot = 0; slot < SLOTS; slot++) {
      int k = 0;
      while (k < STEPS && longer[state][k + 1] >= (slot + 1.0) / SLOTS) k++;
      guide[state][slot] = (uint8_t)k;
    }
  }
}

static int waiting_time(int state, double u) {
  int k = guide[state][(int)(u * SLOTS)];
  while (k < STEPS && longer[state][k + 1] >= u) k++;
  return k;
}

static int32_t due[STEPS + 1], *after, *waiting;
static uint8_t *adopting;
static double *louder;

static void enlist(int row, int month) {
  const int at = month < STEPS ? month : STEPS;
  after[row] = due[at];
  due[at] = row;
}

static void tell(int row, int change) {
  for (int at = listenersFrom[row]; at < listenersFrom[row + 1]; at++) adopting[listeners[at]] += change;
}

/* Nobody is looked at to whom nothing can happen: see workload-skip.ts. */
static Result run_skip(void) {
  Result r = {{0}, 0};
  double hearing[DEGREE + 1], paid = 0;
  int unaware = 0;
  for (int k = 0; k <= DEGREE; k++) hearing[k] = 1 / (1 - (0.002 + 0.08 * k / DEGREE));
  for (int t = 0; t <= STEPS; t++) due[t] = -1;
  memset(adopting, 0, n);
  for (int row = 0; row < n; row++) {
    const double u = uniform();
    r.in[now[row]]++;
    if (now[row] == UNAWARE) {
      louder[row] = u;
      waiting[unaware++] = row;
    } else {
      tell(row, 1);
      enlist(row, waiting_time(FREE, u));
    }
  }
  for (int t = 0; t < STEPS; t++) {
    const Month m = month_of(t, r.in[FREE] + r.in[PAYING]);
    int kept = 0;
    for (int position = 0; position < unaware; position++) {
      const int row = waiting[position];
      const double loud = louder[row] * hearing[adopting[row]];
      louder[row] = loud;
      waiting[kept] = row;
      if (loud < 1) kept++;
      else {
        now[row] = EVALUATING;
        enlist(row, t + 1 + waiting_time(EVALUATING, uniform()));
      }
    }
    r.in[UNAWARE] -= unaware - kept;
    r.in[EVALUATING] += unaware - kept;
    unaware = kept;
    for (int row = due[t], following; row >= 0; row = following) {
      following = after[row];
      double u = uniform();
      const uint8_t before = now[row];
      uint8_t state = before;
      if (before == EVALUATING) {
        if (need[row] <= m.quality) state = FREE;
        else if (u < 0.5) {
          state = FREE;
          u *= 2;
        } else u = 2 * u - 1;
      } else if (before == FREE) {
        u *= 0.03;
        const double pays = 0.01 * m.quality * propensity[row];
        const double leaves = 0.02 * (1 - loyalty[row]) * m.tension;
        if (u < pays) {
          state = PAYING;
          u /= pays;
        } else if (u < pays + leaves) {
          state = CHURNED;
          u = (u - pays) / leaves;
        } else u = (u - pays - leaves) / (0.03 - pays - leaves);
      } else state = before == PAYING ? FREE : UNAWARE;
      if (state != before) {
        now[row] = state;
        r.in[before]--;
        r.in[state]++;
        if (state == PAYING) paid += size[row];
        else if (before == PAYING) paid -= size[row];
        if (before == EVALUATING) tell(row, 1);
        else if (state == CHURNED) tell(row, -1);
        else if (state == UNAWARE) {
          louder[row] = u;
          waiting[unaware++] = row;
          continue;
        }
      }
      enlist(row, t + 1 + waiting_time(state, u));
    }
    r.revenue += m.price * paid;
  }
  return r;
}

int main(int count, char **words) {
  if (count < 4) return 1;
  const char *way = words[1];
  n = atoi(words[2]);
  const int repeats = atoi(words[3]);
  allocate();
  fill_tables();
  after = room(n, sizeof *after);
  waiting = room(n, sizeof *waiting);
  adopting = room(n, 1);
  louder = room(n, sizeof *louder);
  for (int repeat = 0; repeat < repeats; repeat++) {
    people(repeat + 1);
    const clock_t from = clock();
    const Result r = way[0] == 's' ? run_skip() : run_every_month(way[1] == 'r' ? certain : bounds);
    const double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    printf("%.9f %.6f %.6f %.1f\n", seconds, (double)(r.in[FREE] + r.in[PAYING]) / n, (double)r.in[PAYING] / n, r.revenue);
  }
  return 0;
}
