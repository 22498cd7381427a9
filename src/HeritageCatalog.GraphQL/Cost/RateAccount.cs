using System.Globalization;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What one caller has left of its <see cref="RateBudget"/>; safe for any number of requests.</summary>
/// <remarks>
/// Each request costs 1, whatever becomes of it; an operation that runs costs what it was measured to cost, in which
/// that 1 is included. A request that is refused for want of budget costs nothing. An operation that costs more than
/// the capacity runs when the bucket is full, and what is missing is owed.
/// </remarks>
public sealed class RateAccount
{
    private const double RequestCost = 1;

    // Requests are looked at a little beyond the last unit: only then it is known what they cost, and so how long they
    // have to wait. What is invalid is paid from here, too, until this is used up.
    private const double Overdraft = 0.1;

    private readonly TimeProvider _time;
    private readonly double _ticksPerUnit;
    private readonly long _window;
    private readonly long _overdraft;

    // All there is to know of the bucket: the timestamp at which it is full (generic cell rate algorithm).
    private long _fullAt;

    /// <summary>Begins with a full bucket.</summary>
    /// <param name="budget">What may be spent.</param>
    /// <param name="time">Says how much has come back.</param>
    public RateAccount(RateBudget budget, TimeProvider time)
    {
        _time = time;
        _ticksPerUnit = time.TimestampFrequency / budget.PerSecond;
        _window = TicksOf(budget.Capacity);
        _overdraft = TicksOf(Math.Max(RequestCost, budget.Capacity * Overdraft));
        _fullAt = time.GetTimestamp();
    }

    /// <summary>What can be spent now, rounded down.</summary>
    public double Left => Math.Max(0, Math.Floor((_window - Debt(_time.GetTimestamp())) / _ticksPerUnit));

    /// <summary>Whether nothing has to come back: then the account is like a new one.</summary>
    public bool IsFull => Debt(_time.GetTimestamp()) == 0;

    /// <summary>Takes a cost where it is there, for work beside operations.</summary>
    public bool TrySpend(double cost) => TrySpend(cost, 0, _window, out _);

    /// <summary>Takes the cost of a request as such; gives the refusal where not even that is left.</summary>
    internal ExecutionResult? Admit() =>
        TrySpend(RequestCost, 0, _window + _overdraft, out var wait) ? null : Refuse(RequestCost, wait + _overdraft);

    /// <summary>Takes the cost of an operation that was admitted; gives the refusal where it is not left.</summary>
    internal ExecutionResult? Spend(double cost)
    {
        cost = Math.Max(cost, RequestCost);
        var paid = TicksOf(RequestCost);
        if (TrySpend(cost, paid, _window, out var wait))
        {
            return null;
        }

        Interlocked.Add(ref _fullAt, -paid);
        return Refuse(cost, wait);
    }

    private bool TrySpend(double cost, long paid, long window, out long wait)
    {
        var now = _time.GetTimestamp();
        var known = Volatile.Read(ref _fullAt);
        while (true)
        {
            var before = Math.Max(known - paid, now);
            var next = before + TicksOf(cost);
            wait = Math.Min(next - window, before) - now;
            if (wait > 0)
            {
                return false;
            }

            var found = Interlocked.CompareExchange(ref _fullAt, next, known);
            if (found == known)
            {
                return true;
            }

            known = found;
        }
    }

    private RateLimitResult Refuse(double cost, long wait)
    {
        var seconds = (int)Math.Min(Math.Ceiling(wait / (double)_time.TimestampFrequency), int.MaxValue);
        var left = Left;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The operation costs {cost:0.##} and {left} is left of the budget; it can run in {seconds} s.");
        var error = new GraphQLError(message)
        {
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = LimitErrorCodes.Rate,
                ["cost"] = cost,
                ["left"] = left,
                ["retryAfter"] = seconds,
            },
        };
        return new RateLimitResult(RequestErrors.Render([error]), seconds);
    }

    private long Debt(long now) => Math.Max(0, Volatile.Read(ref _fullAt) - now);

    private long TicksOf(double cost) => (long)Math.Ceiling(cost * _ticksPerUnit);
}
