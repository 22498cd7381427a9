using System.Collections.Frozen;
using System.Text;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Documents known beforehand, by their ids. They never change.</summary>
/// <remarks>
/// An id is what the build of a client wrote beside the document. <c>sha256:</c> before a hash may be given or left
/// out. An id of 64 hexadecimal digits is checked to be the hash of its document.
/// </remarks>
public sealed class TrustedDocuments
{
    private const string Prefix = "sha256:";
    private const int LongestId = 256;

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Null for none: most servers have none, and need not compile code for them.
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>>? _documents;
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>>.AlternateLookup<ReadOnlySpan<char>> _byCharacters;

    private TrustedDocuments()
    {
    }

    private TrustedDocuments(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> documents)
    {
        _documents = documents.ToFrozenDictionary(StringComparer.Ordinal);
        _byCharacters = _documents.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No documents at all.</summary>
    public static TrustedDocuments None { get; } = new();

    /// <summary>The number of documents.</summary>
    public int Count => _documents?.Count ?? 0;

    /// <summary>Takes documents from memory.</summary>
    /// <exception cref="TrustedDocumentException">An id is the hash of another text.</exception>
    public static TrustedDocuments Create(IEnumerable<KeyValuePair<string, string>> documents)
    {
        var checkedDocuments = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (id, text) in documents)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var name = Normalize(id);
            Check(id, name, bytes);
            checkedDocuments[name] = bytes;
        }

        return new TrustedDocuments(checkedDocuments);
    }

    /// <summary>Reads a folder of <c>.graphql</c> files, each named by the hash of its bytes.</summary>
    /// <exception cref="TrustedDocumentException">A file is not named by its hash.</exception>
    public static TrustedDocuments FromFolder(string path) => Create(Directory
        .EnumerateFiles(path, "*.graphql")
        .Select(file => KeyValuePair.Create(Prefix + Path.GetFileNameWithoutExtension(file), ReadExactly(file))));

    /// <summary>
    /// Reads a manifest: the object of ids and texts that Relay's compiler writes, or Apollo's persisted query
    /// manifest.
    /// </summary>
    /// <exception cref="TrustedDocumentException">It is neither, or an id is the hash of another text.</exception>
    public static TrustedDocuments FromManifest(ReadOnlyMemory<byte> json) => Create(DocumentManifest.Read(json));

    /// <summary>These documents and others; the others win where both have an id.</summary>
    public TrustedDocuments And(TrustedDocuments others) =>
        _documents is null ? others
        : others._documents is null ? this
        : new(others._documents.Concat(_documents.Where(document => !others._documents.ContainsKey(document.Key))));

    /// <summary>The texts, each once for each of its ids.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Texts => _documents is null ? [] : _documents.Values;

    /// <summary>Finds the text of a document by its id in UTF-8, without allocating.</summary>
    internal bool TryFind(ReadOnlySpan<byte> id, out ReadOnlyMemory<byte> text)
    {
        if (id.StartsWith("sha256:"u8))
        {
            id = id[Prefix.Length..];
        }

        text = default;
        Span<char> characters = stackalloc char[LongestId];
        return _documents is not null
            && id.Length <= LongestId
            && Encoding.UTF8.TryGetChars(id, characters, out var length)
            && _byCharacters.TryGetValue(characters[..length], out text);
    }

    private static string Normalize(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;

    private static void Check(string id, string name, byte[] text)
    {
        var isHash = DocumentHash.TryParse(Encoding.UTF8.GetBytes(name), out var hash);
        if (isHash ? hash != DocumentHash.Of(text) : id.Length != name.Length)
        {
            throw new TrustedDocumentException($"The document \"{id}\" does not have this hash.");
        }
    }

    // Every byte counts for the hash, so the text is not to be decoded with allowances.
    private static string ReadExactly(string file) => StrictUtf8.GetString(File.ReadAllBytes(file));
}
