"""Answers questions about decimals, one on a line, with Python's decimal module; an empty line asks for the answers."""

import struct
import sys
from decimal import ROUND_HALF_EVEN, Context, Decimal

# The decimal128 of IEEE 754: what is invalid gives not-a-number, what overflows infinity, and nothing is raised.
DECIMAL128 = Context(prec=34, Emin=-6143, Emax=6144, clamp=1, rounding=ROUND_HALF_EVEN, traps=[])
EXACT = Context(prec=20000, Emin=-999999, Emax=999999, traps=[])


def whole(number):
    if not number.is_finite() or number != number.to_integral_value() or not -(2**63) <= number < 2**63:
        return "none"
    return str(int(number))


def fifteen(double):
    number = DECIMAL128.create_decimal_from_float(float(double))
    if not number.is_finite() or not number:
        return number
    rounded = Context(prec=15, rounding=ROUND_HALF_EVEN).plus(number)
    return rounded.quantize(Decimal((0, (1,), rounded.adjusted() - 14)))


ANSWERS = {
    "add": lambda x, y: DECIMAL128.add(Decimal(x), Decimal(y)),
    "subtract": lambda x, y: DECIMAL128.subtract(Decimal(x), Decimal(y)),
    "multiply": lambda x, y: DECIMAL128.multiply(Decimal(x), Decimal(y)),
    "divide": lambda x, y: DECIMAL128.divide(Decimal(x), Decimal(y)),
    "compare": lambda x, y: EXACT.compare(Decimal(x), Decimal(y)),
    "long": lambda x: whole(Decimal(x)),
    "double": lambda x: struct.pack(">d", float(Decimal(x))).hex(),
    "integer": lambda x: DECIMAL128.create_decimal(x),
    "exactly": lambda double: DECIMAL128.create_decimal_from_float(float(double)),
    "fifteen": fifteen,
}

answers = []
for line in sys.stdin:
    operation, *operands = line.split() or [""]
    if operation:
        answers.append(str(ANSWERS[operation](*operands)))
    else:
        print("\n".join(answers), flush=True)
        answers = []
