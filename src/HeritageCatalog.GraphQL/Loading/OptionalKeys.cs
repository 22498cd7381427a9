namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Loading by a key that may be missing, as a reference to another record often is.</summary>
public static class OptionalKeys
{
    /// <summary>Asks for the value of a key; without a key there is none.</summary>
    public static Loading<TValue?> LoadOptionalAsync<TKey, TValue>(this BatchDataLoader<TKey, TValue> loader, TKey? key)
        where TKey : class
    {
        return key is null ? new Loading<TValue?>(default(TValue)) : loader.LoadAsync(key);
    }

    /// <summary>Asks for the value of a key; without a key there is none.</summary>
    public static Loading<TValue?> LoadOptionalAsync<TKey, TValue>(this BatchDataLoader<TKey, TValue> loader, TKey? key)
        where TKey : struct
    {
        return key is null ? new Loading<TValue?>(default(TValue)) : loader.LoadAsync(key.Value);
    }
}
