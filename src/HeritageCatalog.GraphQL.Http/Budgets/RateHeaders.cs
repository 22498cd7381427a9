using System.Globalization;
using HeritageCatalog.GraphQL.Cost;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Budgets;

/// <summary>The header fields that tell what is left of a budget; their texts are made once.</summary>
internal sealed class RateHeaders
{
    private const string PolicyField = "RateLimit-Policy";
    private const string LimitField = "RateLimit";

    // A new text for each number would be the only thing that a request allocates for its budget.
    private const int Steps = 1000;

    private readonly RateBudget _budget;
    private readonly double _step;
    private readonly StringValues _policy;
    private readonly string?[] _limits = new string?[Steps + 1];

    public RateHeaders(RateBudget budget)
    {
        _budget = budget;
        _step = Math.Max(1, Math.Ceiling(budget.Capacity / Steps));
        _policy = Format($"\"cost\";q={Math.Floor(budget.Capacity)};w={Seconds(budget.Capacity)}");
    }

    public void Write(HttpResponse response, double left)
    {
        var step = (int)(left / _step);
        var text = _limits[step] ??= Describe(step * _step, Seconds(_budget.Capacity - (step * _step)));
        response.Headers[PolicyField] = _policy;
        response.Headers[LimitField] = text;
    }

    /// <param name="response">The answer to a request that could not be paid.</param>
    /// <param name="left">What is left.</param>
    /// <param name="retryAfter">Seconds until the request can be paid.</param>
    public void WriteRefusal(HttpResponse response, double left, int retryAfter)
    {
        response.Headers[PolicyField] = _policy;
        response.Headers[LimitField] = Describe(left, retryAfter);
        response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
    }

    private static string Describe(double left, double seconds) => Format($"\"cost\";r={left};t={seconds}");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private double Seconds(double units) => Math.Max(1, Math.Ceiling(units / _budget.PerSecond));
}
