// simdjson (on demand) and Vectorscan over calls one a line, one core: the strongest peer that was found.
//   g++ -O3 -march=native peer.cpp -o peer -lsimdjson -lhs && ./peer CALLS.ndjson EXPRESSIONS
// EXPRESSIONS: one regular expression a line over folded words with single blanks between (run.py writes them).
#include <hs/hs.h>
#include <simdjson.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

// Folded words, one blank between and at both ends; n with tilde becomes '{', other letters '|'.
static size_t fold(std::string_view text, char* out) {
  char* o = out;
  *o++ = ' ';
  for (size_t i = 0; i < text.size();) {
    unsigned char c = text[i];
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') c |= 0x20;
      bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (word) *o++ = c; else if (o[-1] != ' ') *o++ = ' ';
      i++;
    } else if (c == 0xC3 && i + 1 < text.size()) {
      unsigned char d = text[i + 1] | 0x20;
      *o++ = d <= 0xA5 ? 'a' : d >= 0xA8 && d <= 0xAB ? 'e' : d >= 0xAC && d <= 0xAF ? 'i' : d == 0xB1 ? '{'
             : d >= 0xB2 && d <= 0xB6 ? 'o' : d >= 0xB9 && d <= 0xBC ? 'u' : '|';
      i += 2;
    } else if (c == 0xCC && i + 1 < text.size()) {
      if ((unsigned char)text[i + 1] == 0x83 && o[-1] == 'n') o[-1] = '{';
      i += 2;
    } else {
      if (o[-1] != ' ') *o++ = ' ';
      i += c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
    }
  }
  if (o[-1] != ' ') *o++ = ' ';
  return o - out;
}

struct Seen { std::vector<long> last; long turn = 0, hits = 0; };

static int hit(unsigned id, unsigned long long, unsigned long long, unsigned, void* context) {
  auto* seen = (Seen*)context;
  if (seen->last[id] != seen->turn) { seen->last[id] = seen->turn; seen->hits++; }
  return 0;
}

int main(int, char** argv) {
  std::vector<std::string> lines;
  std::ifstream in(argv[2]);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::vector<const char*> expressions;
  std::vector<unsigned> flags(lines.size(), 0), ids;
  for (auto& line : lines) { ids.push_back(ids.size()); expressions.push_back(line.c_str()); }
  hs_database_t* database; hs_compile_error_t* error; hs_scratch_t* scratch = nullptr;
  if (hs_compile_multi(expressions.data(), flags.data(), ids.data(), lines.size(), HS_MODE_BLOCK, nullptr, &database, &error)) {
    std::fprintf(stderr, "%s\n", error->message);
    return 2;
  }
  hs_alloc_scratch(database, &scratch);
  auto begin = std::chrono::steady_clock::now();
  auto json = simdjson::padded_string::load(argv[1]).take_value();
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document_stream stream;
  if (parser.iterate_many(json, 4 << 20).get(stream)) return 2;
  Seen seen;
  seen.last.assign(lines.size(), 0);
  std::vector<char> folded(1 << 20);
  long calls = 0;
  for (auto document : stream) {
    calls++;
    for (auto turn : document["turns"].get_array()) {
      std::string_view text = turn["text"].get_string();
      if (folded.size() < text.size() * 2 + 8) folded.resize(text.size() * 2 + 8);
      seen.turn++;
      hs_scan(database, folded.data(), fold(text, folded.data()), 0, scratch, hit, &seen);
    }
  }
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::printf("{\"calls\": %ld, \"hits\": %ld, \"seconds\": %f}\n", calls, seen.hits, seconds);
}
