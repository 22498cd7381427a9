using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>How far a lineage is followed in one query.</summary>
public static class Generations
{
    public const int Max = 10;

    /// <exception cref="GraphQLException">BAD_GENERATIONS: negative, or more than one query may follow.</exception>
    public static int Checked(int generations) => generations is >= 0 and <= Max
        ? generations
        : throw new GraphQLException($"Give from 0 to {Max} generations, not {generations}.", "BAD_GENERATIONS");
}
