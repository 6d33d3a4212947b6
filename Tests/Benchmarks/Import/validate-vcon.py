"""Checks exported vCons against the working group's JSON schema.

    escucha export --to vcon --folder OUT FILES…
    python3 Tests/Benchmarks/Import/validate-vcon.py SCHEMA OUT/*.vcon.json

SCHEMA is vcon_json_schema.json of https://github.com/ietf-wg-vcon/draft-ietf-vcon-vcon-core. Needs jsonschema.
"""
import json, sys
import jsonschema

schema = json.load(open(sys.argv[1]))
validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
bad = 0
for path in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(path))):
        bad += 1
        print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
print(f"{len(sys.argv) - 2} files, {bad} errors")
sys.exit(bad > 0)
