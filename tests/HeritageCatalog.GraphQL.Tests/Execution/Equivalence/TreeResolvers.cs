#nullable disable // The resolvers break the promises of the schema on purpose.
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution.Equivalence;

[QueryType]
public static class TreeQueries
{
    public static TreeItem Root(int number) => TreeItem.Of(number);
}

/// <summary>Answers every field at once.</summary>
[ObjectType("Item")]
public static class SyncTree
{
    public static TreeItem N(TreeItem item) => item.Child("n");

    public static TreeItem Nx(TreeItem item) => item.Child("nx");

    public static IReadOnlyList<TreeItem> L(TreeItem item) => item.List("l");

    public static IReadOnlyList<TreeItem> Lx(TreeItem item) => item.List("lx");

    public static IReadOnlyList<TreeItem> Xl(TreeItem item) => item.List("xl");

    public static IReadOnlyList<TreeItem> Xlx(TreeItem item) => item.List("xlx");

    public static string T(TreeItem item) => item.Text("t");

    public static string Tx(TreeItem item) => item.Text("tx");
}

/// <summary>Answers every field through a loader.</summary>
[ObjectType("Item")]
public static class LoadedTree
{
    public static Loading<TreeItem> N(TreeItem item, ItemLoader items) => items.LoadAsync((item, "n"));

    public static Loading<TreeItem> Nx(TreeItem item, ItemLoader items) => items.LoadAsync((item, "nx"));

    public static Loading<IReadOnlyList<TreeItem>> L(TreeItem item, ListLoader lists) => lists.LoadAsync((item, "l"));

    public static Loading<IReadOnlyList<TreeItem>> Lx(TreeItem item, ListLoader lists) => lists.LoadAsync((item, "lx"));

    public static Loading<IReadOnlyList<TreeItem>> Xl(TreeItem item, ListLoader lists) => lists.LoadAsync((item, "xl"));

    public static Loading<IReadOnlyList<TreeItem>> Xlx(TreeItem item, ListLoader lists) =>
        lists.LoadAsync((item, "xlx"));

    public static Loading<string> T(TreeItem item, TextLoader texts) => texts.LoadAsync((item, "t"));

    public static Loading<string> Tx(TreeItem item, TextLoader texts) => texts.LoadAsync((item, "tx"));
}

/// <summary>Answers every field by a task that goes on elsewhere.</summary>
[ObjectType("Item")]
public static class TaskTree
{
    public static Task<TreeItem> N(TreeItem item) => LaterAsync(() => item.Child("n"));

    public static Task<TreeItem> Nx(TreeItem item) => LaterAsync(() => item.Child("nx"));

    public static Task<IReadOnlyList<TreeItem>> L(TreeItem item) => LaterAsync(() => item.List("l"));

    public static Task<IReadOnlyList<TreeItem>> Lx(TreeItem item) => LaterAsync(() => item.List("lx"));

    public static Task<IReadOnlyList<TreeItem>> Xl(TreeItem item) => LaterAsync(() => item.List("xl"));

    public static Task<IReadOnlyList<TreeItem>> Xlx(TreeItem item) => LaterAsync(() => item.List("xlx"));

    public static Task<string> T(TreeItem item) => LaterAsync(() => item.Text("t"));

    public static Task<string> Tx(TreeItem item) => LaterAsync(() => item.Text("tx"));

    private static async Task<T> LaterAsync<T>(Func<T> get)
    {
        await Task.Yield();
        return get();
    }
}

/// <summary>Answers fields in different ways, each field of each item always in the same one.</summary>
[ObjectType("Item")]
public static class MixedTree
{
    public static ValueTask<TreeItem> N(TreeItem item, ItemLoader items) => GetAsync(item, "n", item.Child, items);

    public static ValueTask<TreeItem> Nx(TreeItem item, ItemLoader items) => GetAsync(item, "nx", item.Child, items);

    public static ValueTask<IReadOnlyList<TreeItem>> L(TreeItem item, ListLoader lists) =>
        GetAsync(item, "l", item.List, lists);

    public static ValueTask<IReadOnlyList<TreeItem>> Lx(TreeItem item, ListLoader lists) =>
        GetAsync(item, "lx", item.List, lists);

    public static Loading<IReadOnlyList<TreeItem>> Xl(TreeItem item, ListLoader lists) =>
        lists.LoadAsync((item, "xl"));

    public static IReadOnlyList<TreeItem> Xlx(TreeItem item) => item.List("xlx");

    public static string T(TreeItem item) => item.Text("t");

    public static ValueTask<string> Tx(TreeItem item, TextLoader texts) => GetAsync(item, "tx", item.Text, texts);

    private static async ValueTask<T> GetAsync<T>(
        TreeItem item, string field, Func<string, T> get, KeyedDataLoader<(TreeItem, string), T> loader)
    {
        var way = item.Way(field);
        if (way is 1 or 3)
        {
            await Task.Yield();
        }

        return way >= 2 ? await loader.LoadAsync((item, field)) : get(field);
    }
}

public sealed class ItemLoader() : TreeLoader<TreeItem>(static (item, field) => item.Child(field));

public sealed class ListLoader() : TreeLoader<IReadOnlyList<TreeItem>>(static (item, field) => item.List(field));

public sealed class TextLoader() : TreeLoader<string>(static (item, field) => item.Text(field));

public abstract class TreeLoader<T>(Func<TreeItem, string, T> get) : KeyedDataLoader<(TreeItem, string), T>
{
    protected override async ValueTask LoadBatchAsync(
        LoadBatch<(TreeItem, string), T> batch, CancellationToken cancellation)
    {
        await Task.Yield();
        for (var i = 0; i < batch.Count; i++)
        {
            try
            {
                batch.Set(i, get(batch[i].Item1, batch[i].Item2));
            }
            catch (GraphQLException error)
            {
                batch.Fail(i, error);
            }
        }
    }
}
