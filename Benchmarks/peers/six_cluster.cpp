// The six-cluster case in C++: mt19937_64 and normal_distribution, one loop over paths.
//
//     g++ -O3 -march=native -std=c++17 -pthread six_cluster.cpp -o six_cluster
//     ./six_cluster --paths 1000000 --threads 1 --seed 1
//
// Numbers as in case.json, by hand: they must be constants for the compiler to unroll the loops.

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

constexpr int C = 6, T = 9, lags = 4;
constexpr double output[C] = {120, 90, 80, 70, 40, 100};
constexpr double investment[C] = {24, 16, 15, 12, 8, 20};
constexpr double growth = 0.04, noise = 0.25;
constexpr double lagWeights[lags] = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
constexpr double loadAtStart = 0.5, kept = 0.94, averageRatio = 1.3, elasticity = 0.6;
constexpr double driftMean = 0.01, driftSd = 0.005, persistence = 0.4;
constexpr double shockSd[C] = {0.10, 0.12, 0.09, 0.15, 0.18, 0.08};
constexpr double target = 1065;
constexpr double correlation[C][C] = {
    {1, 0.30, 0.25, 0.20, 0.15, 0.35}, {0.30, 1, 0.45, 0.40, 0.30, 0.20},
    {0.25, 0.45, 1, 0.50, 0.35, 0.15}, {0.20, 0.40, 0.50, 1, 0.40, 0.10},
    {0.15, 0.30, 0.35, 0.40, 1, 0.05}, {0.35, 0.20, 0.15, 0.10, 0.05, 1}};

// What follows from the numbers before the first path.
struct Case {
  double plan[T][C];         // spending, times exp(-noise²/2)
  double gain[C];            // m = 1 + gain ΔM
  double innovations[C][C];  // σ √(1 − φ²) L
  double centring[T][C];     // −vₜ/2
};

Case prepared() {
  Case result{};
  double L[C][C] = {};
  for (int i = 0; i < C; ++i) {
    for (int j = 0; j <= i; ++j) {
      double sum = correlation[i][j];
      for (int k = 0; k < j; ++k) sum -= L[i][k] * L[j][k];
      L[i][j] = i == j ? std::sqrt(sum) : sum / L[j][j];
    }
  }
  for (int c = 0; c < C; ++c) {
    result.gain[c] = averageRatio / output[c];
    for (int k = 0; k <= c; ++k) {
      result.innovations[c][k] = shockSd[c] * std::sqrt(1 - persistence * persistence) * L[c][k];
    }
    for (int t = 0; t < T; ++t) {
      result.plan[t][c] = investment[c] * std::pow(1 + growth, t) * std::exp(-noise * noise / 2);
      const double memory = std::pow(persistence, 2 * (t + 1));
      result.centring[t][c] = -shockSd[c] * shockSd[c] * (1 - memory) / 2;
    }
  }
  return result;
}

// Sums over paths of distances from a centre and of their squares; paths that reach the target.
struct Sums {
  std::array<std::array<double, C + 1>, T> first{}, second{};
  long hits = 0;
};

using Centre = std::array<std::array<double, C + 1>, T>;

Sums simulate(const Case &known, long paths, std::uint64_t seed, const Centre &centre) {
  std::mt19937_64 generator(seed);
  std::normal_distribution<double> normal;
  Sums sums;
  for (long path = 0; path < paths; ++path) {
    double drift[C], worn[C] = {}, shock[C] = {}, spending[T][C], total = 0;
    for (double &d : drift) d = driftMean + driftSd * normal(generator);
    for (int t = 0; t < T; ++t) {
      double innovation[C];
      for (double &e : innovation) e = normal(generator);
      for (int c = 0; c < C; ++c) {
        spending[t][c] = known.plan[t][c] * std::exp(noise * normal(generator));
      }
      total = 0;
      for (int c = 0; c < C; ++c) {
        double commissioned = 0, move = 0;
        for (int l = 0; l < lags && l <= t; ++l) commissioned += lagWeights[l] * spending[t - l][c];
        const double capital = worn[c] + loadAtStart * commissioned;
        worn[c] = kept * (worn[c] + commissioned);
        for (int k = 0; k <= c; ++k) move += known.innovations[c][k] * innovation[k];
        shock[c] = persistence * shock[c] + move;
        const double result =
            output[c] * std::exp(elasticity * std::log(1 + known.gain[c] * capital) +
                                 drift[c] * (t + 1) + shock[c] + known.centring[t][c]);
        const double distance = result - centre[t][c];
        sums.first[t][c] += distance;
        sums.second[t][c] += distance * distance;
        total += result;
      }
      const double distance = total - centre[t][C];
      sums.first[t][C] += distance;
      sums.second[t][C] += distance * distance;
    }
    sums.hits += total >= target;
  }
  return sums;
}

// Bytes. Not ru_maxrss, which begins with that of the program that started this one.
long peakMemory() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.rfind("VmHWM:", 0) == 0) return std::atol(line.c_str() + 6) * 1024;
  }
  return 0;
}

int main(int count, char **words) {
  long paths = 1000000, threads = 1, seed = 1;
  for (int i = 1; i + 1 < count; i += 2) {
    const long value = std::atol(words[i + 1]);
    if (!std::strcmp(words[i], "--paths")) paths = value;
    if (!std::strcmp(words[i], "--threads")) threads = value;
    if (!std::strcmp(words[i], "--seed")) seed = value;
  }
  if (threads < 1 || paths < threads) return 64;

  const Case known = prepared();
  // A centre near the means, so that squares keep their digits.
  Centre centre{};
  const long few = 10000;
  const Sums rough = simulate(known, few, seed + 1000, centre);
  for (int t = 0; t < T; ++t) {
    for (int c = 0; c <= C; ++c) centre[t][c] = rough.first[t][c] / few;
  }

  const auto start = std::chrono::steady_clock::now();
  std::vector<Sums> parts(threads);
  std::vector<std::thread> workers;
  for (long i = 0; i < threads; ++i) {
    const long share = paths / threads + (i < paths % threads ? 1 : 0);
    workers.emplace_back([&, i, share] { parts[i] = simulate(known, share, seed + i, centre); });
  }
  for (auto &worker : workers) worker.join();
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;

  Sums all;
  for (const Sums &part : parts) {
    all.hits += part.hits;
    for (int t = 0; t < T; ++t) {
      for (int c = 0; c <= C; ++c) {
        all.first[t][c] += part.first[t][c];
        all.second[t][c] += part.second[t][c];
      }
    }
  }
  const double n = double(paths), distance = all.first[T - 1][C] / n;
  const double variance = (all.second[T - 1][C] - n * distance * distance) / (n - 1);
  std::printf(
      "{\"name\": \"C++, mt19937_64\", \"version\": \"g++ %s\", \"paths\": %ld, \"threads\": %ld, "
      "\"seconds\": %.9f, \"probability\": %.9f, \"mean\": %.9f, \"sd\": %.9f, "
      "\"peak_memory\": %ld}\n",
      __VERSION__, paths, threads, time.count(), all.hits / n, centre[T - 1][C] + distance,
      std::sqrt(variance), peakMemory());
}
