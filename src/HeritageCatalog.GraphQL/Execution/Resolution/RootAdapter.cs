namespace HeritageCatalog.GraphQL.Execution.Resolution;

/// <summary>Stands for the parent of root fields.</summary>
internal readonly struct RootValue;

/// <summary>Gives resolvers of root fields, which have no parent, the shape of the others.</summary>
internal static class RootAdapter
{
    public static Func<RootValue, R> Adapt<R>(Func<R> resolve) => _ => resolve();

    public static Func<RootValue, A, R> Adapt<A, R>(
        Func<A, R> resolve)
    {
        return (_, a) => resolve(a);
    }

    public static Func<RootValue, A, B, R> Adapt<A, B, R>(
        Func<A, B, R> resolve)
    {
        return (_, a, b) => resolve(a, b);
    }

    public static Func<RootValue, A, B, C, R> Adapt<A, B, C, R>(
        Func<A, B, C, R> resolve)
    {
        return (_, a, b, c) => resolve(a, b, c);
    }

    public static Func<RootValue, A, B, C, D, R> Adapt<A, B, C, D, R>(
        Func<A, B, C, D, R> resolve)
    {
        return (_, a, b, c, d) => resolve(a, b, c, d);
    }

    public static Func<RootValue, A, B, C, D, E, R> Adapt<A, B, C, D, E, R>(
        Func<A, B, C, D, E, R> resolve)
    {
        return (_, a, b, c, d, e) => resolve(a, b, c, d, e);
    }

    public static Func<RootValue, A, B, C, D, E, F, R> Adapt<A, B, C, D, E, F, R>(
        Func<A, B, C, D, E, F, R> resolve)
    {
        return (_, a, b, c, d, e, f) => resolve(a, b, c, d, e, f);
    }

    public static Func<RootValue, A, B, C, D, E, F, G, R> Adapt<A, B, C, D, E, F, G, R>(
        Func<A, B, C, D, E, F, G, R> resolve)
    {
        return (_, a, b, c, d, e, f, g) => resolve(a, b, c, d, e, f, g);
    }

    public static Func<RootValue, A, B, C, D, E, F, G, H, R> Adapt<A, B, C, D, E, F, G, H, R>(
        Func<A, B, C, D, E, F, G, H, R> resolve)
    {
        return (_, a, b, c, d, e, f, g, h) => resolve(a, b, c, d, e, f, g, h);
    }

    public static Func<RootValue, A, B, C, D, E, F, G, H, I, R> Adapt<A, B, C, D, E, F, G, H, I, R>(
        Func<A, B, C, D, E, F, G, H, I, R> resolve)
    {
        return (_, a, b, c, d, e, f, g, h, i) => resolve(a, b, c, d, e, f, g, h, i);
    }

    public static Func<RootValue, A, B, C, D, E, F, G, H, I, J, R> Adapt<A, B, C, D, E, F, G, H, I, J, R>(
        Func<A, B, C, D, E, F, G, H, I, J, R> resolve)
    {
        return (_, a, b, c, d, e, f, g, h, i, j) => resolve(a, b, c, d, e, f, g, h, i, j);
    }

    public static Func<RootValue, A, B, C, D, E, F, G, H, I, J, K, R> Adapt<A, B, C, D, E, F, G, H, I, J, K, R>(
        Func<A, B, C, D, E, F, G, H, I, J, K, R> resolve)
    {
        return (_, a, b, c, d, e, f, g, h, i, j, k) => resolve(a, b, c, d, e, f, g, h, i, j, k);
    }

    public static Func<RootValue, A, B, C, D, E, F, G, H, I, J, K, L, R> Adapt<A, B, C, D, E, F, G, H, I, J, K, L, R>(
        Func<A, B, C, D, E, F, G, H, I, J, K, L, R> resolve)
    {
        return (_, a, b, c, d, e, f, g, h, i, j, k, l) => resolve(a, b, c, d, e, f, g, h, i, j, k, l);
    }
}
