using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Binding;

public sealed partial class BindingCheckTests
{
    [QueryType]
    public static class Good
    {
        [GraphQLName("good")]
        public static int Value() => 1;
    }

    [QueryType]
    public static class Twin
    {
        public static int Good() => 1;
    }

    [QueryType]
    public static class Surplus
    {
        public static int Good() => 1;

        [GraphQLName("surplus")]
        public static int More() => 1;
    }

    [QueryType]
    public static class UnknownParameter
    {
        public static int Good(int number) => number;
    }

    [QueryType]
    public static class TextForNumber
    {
        public static string Good() => "";
    }

    [QueryType]
    public static class NullableNumber
    {
        public static int? Good() => 1;
    }

    [QueryType]
    public static class NullableText
    {
        public static string? Good() => null;
    }

    [QueryType]
    public static class ListOfNullable
    {
        public static IReadOnlyList<string?> Good() => [];
    }

    [QueryType]
    public static class TaskOfNullable
    {
        public static Task<string?> Good() => Task.FromResult<string?>(null);
    }

    [QueryType]
    public static class LoadingOfNullable
    {
        public static Loading<string?> Good() => default;
    }

    [QueryType]
    public static class ListForOne
    {
        public static int[] Good() => [];
    }

    [QueryType]
    public static class ListOfTasks
    {
        public static IEnumerable<Task<int>> Good() => [];
    }

    [QueryType]
    public static class StrictArgument
    {
        public static int Good(int a) => a;
    }

    [QueryType]
    public static class StrictTextArgument
    {
        public static int Good(string a) => a.Length;
    }

    [QueryType]
    public static class UnregisteredLoader
    {
        public static Loading<int> Good(SomeLoader loader) => loader.LoadAsync(1);
    }

    [QueryType]
    public static class Colors
    {
        public static Color Good() => Color.Red;
    }

    [QueryType]
    public static class Pairs
    {
        public static int Good(Pair? a) => a?.Left ?? 0;
    }

    [QueryType]
    public static class Things
    {
        public static int Good() => 1;

        public static Thing? Thing() => null;
    }

    [ObjectType("Thing")]
    public static class WrongParent
    {
        public static string Text(Pair pair) => pair.ToString();
    }

    [ObjectType<Thing>("Thing")]
    public static class RightParent
    {
        public static int Size(Thing thing) => thing.Size;
    }

    [QueryType]
    public static class NeedsService
    {
        public static int Good(IFormattable service) => service.GetHashCode();
    }

    public static class Unmarked;

    [ObjectType("Nothing")]
    public static class OfNoType
    {
        public static int Good() => 1;
    }

    public enum Color
    {
        Red,
        Green,
    }

    public sealed record Pair(int? Left, int? Right);

    public sealed record Thing(string Text, int Size);

    public sealed class SomeLoader : KeyedDataLoader<int, int>
    {
        protected override ValueTask LoadBatchAsync(LoadBatch<int, int> batch, CancellationToken cancellation)
        {
            return default;
        }
    }
}
