using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>
/// Conditions of <c>@skip</c> and <c>@include</c> that must all hold, as numbers of the plan's conditions.
/// </summary>
internal sealed record Guard
{
    public static readonly Guard Always = new([]);

    private readonly ImmutableArray<int> _conditions;
    private readonly ulong[] _mask;

    private Guard(ImmutableArray<int> conditions)
    {
        _conditions = conditions;
        _mask = conditions.IsEmpty ? [] : new ulong[(conditions[^1] / 64) + 1];
        foreach (var condition in conditions)
        {
            _mask[condition / 64] |= 1UL << (condition % 64);
        }
    }

    public bool IsAlways => _conditions.IsEmpty;

    public Guard And(int condition)
    {
        return _conditions.Contains(condition) ? this : new Guard([.. _conditions.Append(condition).Order()]);
    }

    /// <summary>True when this guard holds wherever the other one does.</summary>
    public bool IsImpliedBy(Guard other) => _conditions.All(other._conditions.Contains);

    public bool Holds(ulong[] conditions)
    {
        var mask = _mask;
        for (var i = 0; i < mask.Length; i++)
        {
            if ((conditions[i] & mask[i]) != mask[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>When a field of a plan is written.</summary>
/// <remarks>
/// A field that is selected several times stands where its first selection that is included stands. So it can have
/// several places in a plan; at each it is written only when none of the earlier ones was.
/// </remarks>
internal sealed class Inclusion(Guard guard, ImmutableArray<Guard> earlier)
{
    public bool Holds(ulong[] conditions)
    {
        foreach (var other in earlier)
        {
            if (other.Holds(conditions))
            {
                return false;
            }
        }

        return guard.Holds(conditions);
    }
}
