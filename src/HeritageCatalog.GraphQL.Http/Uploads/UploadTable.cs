using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>
/// The files of the requests that are being answered, each under a token that stands for it among the variables. The
/// token is made here and never leaves, so nobody can name the file of somebody else.
/// </summary>
internal sealed class UploadTable
{
    private const int TokenBytes = 16;

    private readonly ConcurrentDictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public string Add(UploadedFile file)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        _files[token] = file;
        return token;
    }

    public bool TryFind(string token, [NotNullWhen(true)] out UploadedFile? file) =>
        _files.TryGetValue(token, out file);

    public void Remove(string token)
    {
        if (_files.TryRemove(token, out var file))
        {
            file.Discard();
        }
    }
}
