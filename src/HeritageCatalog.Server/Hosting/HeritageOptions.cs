using System.Globalization;
using System.Net;
using HeritageCatalog.GraphQL.Http;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Media.Delivery.Sizes;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Everything that can be configured, from the command line or <c>HERITAGE_…</c> variables, validated whole.
/// </summary>
public sealed record HeritageOptions
{
    public const int DefaultPort = 5080;
    public const string DefaultHost = "127.0.0.1";
    public const string DefaultData = ".heritage";
    public const string DefaultBlobsContainer = "heritage";
    public const int DefaultBudget = 5_000;
    public const long DefaultResponseCache = 64 * 1024 * 1024;

    /// <summary>0 lets the system pick a free port.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>An IP address.</summary>
    public string Host { get; init; } = DefaultHost;

    public string Data { get; init; } = DefaultData;

    /// <summary>Connection string of a MongoDB cluster; null for the embedded database in the data folder.</summary>
    public string? MongoDb { get; init; }

    /// <summary>Where clients of MongoDB reach the embedded database; null for nowhere.</summary>
    public int? MongoPort { get; init; }

    /// <summary>Who they have to be; null for anybody on this machine, and nobody from elsewhere.</summary>
    public string? MongoUser { get; init; }

    /// <summary>The password of <see cref="MongoUser"/>.</summary>
    public string? MongoPassword { get; init; }

    /// <summary>
    /// Where files are kept: a folder, or a connection string or URL of Azure Blob Storage; null for the data folder.
    /// </summary>
    public string? Blobs { get; init; }

    /// <summary>Container of Azure Blob Storage, where <see cref="Blobs"/> names none.</summary>
    public string BlobsContainer { get; init; } = DefaultBlobsContainer;

    public LogFormat Log { get; init; } = LogFormat.Text;

    public bool LoadSeed { get; init; } = true;

    /// <summary>Documents that clients may name: a folder of files named by hash, or a manifest.</summary>
    public string? Documents { get; init; }

    /// <summary>Whether only those documents run, and those in the database.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>A PEM file with a certificate and its key, for TLS; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>A further port, for HTTP/2 without TLS as proxies speak it; null for none.</summary>
    public int? Http2Port { get; init; }

    /// <summary>Who may ask for the schema.</summary>
    public IntrospectionAccess Introspection { get; init; }

    /// <summary>Which statuses HTTP answers have.</summary>
    public StatusEdition Statuses { get; init; }

    /// <summary>
    /// Units of cost that come back to an anonymous caller each second; 0 lets everybody ask without bound.
    /// </summary>
    public int Budget { get; init; } = DefaultBudget;

    /// <summary>Reverse proxies that are believed where a request comes from; null for none.</summary>
    public string? Proxies { get; init; }

    /// <summary>Sites whose pages may ask from a browser; null for none but this server's own.</summary>
    public string? Origins { get; init; }

    /// <summary>How many bytes of answers are kept to be given again; 0 for none.</summary>
    public long ResponseCache { get; init; } = DefaultResponseCache;

    /// <summary>Who is let in as more than the public; where there is none, the first start makes a key.</summary>
    public IReadOnlyList<AccessKey> AccessKeys { get; init; } = [];

    /// <summary>What addresses of sizes are signed with, the first for new ones; empty for one that is made.</summary>
    public IReadOnlyList<SizeKey> SizeKeys { get; init; } = [];

    /// <summary>What stands before the paths of pictures: of a CDN; null for nothing.</summary>
    public string? MediaUrl { get; init; }

    /// <summary>Where ClamAV's daemon listens; null where nothing is scanned.</summary>
    public string? Clamd { get; init; }

    /// <summary>Whether each original is decoded in a process of its own, with bounds on its memory and time.</summary>
    public bool ImageProcesses { get; init; }

    /// <summary>Whether the pictures of the seed data are taken in too, where the seed data is.</summary>
    public bool SeedPictures { get; init; } = true;

    /// <summary>Where files lie while they are worked on; the server has a folder of its own for them.</summary>
    public string WorkFolder { get; init; } = Path.GetTempPath();

    /// <summary>Reads and checks all keys: the names of the properties, and NoSeed.</summary>
    /// <exception cref="StartRefusedException">A value is out of bounds; the message names its key.</exception>
    public static HeritageOptions From(IConfiguration given) => new()
    {
        Port = given["Port"] is { } port ? ReadPort(port, "--port (HERITAGE_PORT)") : DefaultPort,
        Host = given["Host"] is { } host ? ReadHost(host) : DefaultHost,
        Data = given["Data"] is { } data ? ReadData(data) : DefaultData,
        MongoDb = given["MongoDb"] is { Length: > 0 } cluster ? cluster : null,
        MongoPort = given["MongoPort"] is { } mongo ? ReadPort(mongo, "--mongo-port (HERITAGE_MONGOPORT)") : null,
        MongoUser = given["MongoUser"] is { Length: > 0 } user ? user : null,
        MongoPassword = given["MongoPassword"] is { Length: > 0 } password ? password : null,
        Blobs = given["Blobs"] is { Length: > 0 } blobs ? blobs : null,
        BlobsContainer = given["BlobsContainer"] ?? DefaultBlobsContainer,
        Log = given["Log"] is { } log ? ReadLog(log) : LogFormat.Text,
        LoadSeed = given["NoSeed"] is not { } noSeed || !ReadFlag(noSeed),
        Documents = given["Documents"],
        Certificate = given["Certificate"],
        Http2Port = given["Http2Port"] is { } http2 ? ReadPort(http2, "HERITAGE_HTTP2PORT") : null,
        Introspection = given["Introspection"] is { } access ? ReadIntrospection(access) : default,
        Statuses = given["Statuses"] is { } statuses ? ReadStatuses(statuses) : default,
        Budget = given["Budget"] is { } budget ? ReadBudget(budget) : DefaultBudget,
        Proxies = given["Proxies"] is { } proxies ? ReadProxies(proxies) : null,
        Origins = given["Origins"] is { } origins ? ReadOrigins(origins) : null,
        OnlyTrusted = given["OnlyTrusted"] is { } only && ReadOnlyTrusted(only),
        SeedPictures = given["SeedPictures"] is not { } pictures || ReadSeedPictures(pictures),
        MediaUrl = given["MediaUrl"] is { } mediaUrl ? ReadMediaUrl(mediaUrl) : null,
        Clamd = given["Clamd"] is { } clamd ? ReadClamd(clamd) : null,
        ImageProcesses = given["ImageProcesses"] is { } processes && ReadImageProcesses(processes),
        AccessKeys = AccessKeySettings.Read(given),
        SizeKeys = SizeKeySettings.Read(given),
        ResponseCache = given["ResponseCache"] is { } bytes ? ReadResponseCache(bytes) : DefaultResponseCache,
    };

    private static int ReadPort(string text, string name) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new StartRefusedException(
                $"{name} is '{text}': give a number from 0 to 65535, 0 for any free port.");

    // A host name would make the web server listen on every address there is, which nobody expects.
    private static string ReadHost(string text) => text switch
    {
        "localhost" => DefaultHost,
        _ when IPAddress.TryParse(text, out _) => text,
        _ => throw new StartRefusedException(
            $"--host (HERITAGE_HOST) is '{text}': give an IP address, such as 127.0.0.1, or 0.0.0.0 for all of them."),
    };

    private static string ReadData(string text) => text.Length > 0
        ? text
        : throw new StartRefusedException(
            "--data (HERITAGE_DATA) is empty: give the folder that holds the database.");

    private static LogFormat ReadLog(string text) => text switch
    {
        "text" => LogFormat.Text,
        "json" => LogFormat.Json,
        _ => throw new StartRefusedException($"--log (HERITAGE_LOG) is '{text}': give text or json."),
    };

    private static bool ReadFlag(string text) => bool.TryParse(text, out var flag)
        ? flag
        : throw new StartRefusedException($"--no-seed (HERITAGE_NOSEED) is '{text}': give true or false.");

    private static IntrospectionAccess ReadIntrospection(string text) => text switch
    {
        "everybody" => IntrospectionAccess.Everybody,
        "signed-in" => IntrospectionAccess.SignedIn,
        "nobody" => IntrospectionAccess.Nobody,
        _ => throw new StartRefusedException(
            $"HERITAGE_INTROSPECTION is '{text}': give everybody, signed-in or nobody."),
    };

    private static StatusEdition ReadStatuses(string text) => text switch
    {
        "widespread" => StatusEdition.Widespread,
        "2026" => StatusEdition.September2026,
        _ => throw new StartRefusedException($"HERITAGE_STATUSES is '{text}': give widespread or 2026."),
    };

    private static int ReadBudget(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var budget)
            ? budget
            : throw new StartRefusedException(
                $"HERITAGE_BUDGET is '{text}': give the units of cost per second, 0 for no bound.");

    private static string ReadProxies(string text) => ReverseProxies.TryParse(text, out _)
        ? text
        : throw new StartRefusedException(
            $"HERITAGE_PROXIES is '{text}': give IP addresses or networks such as 10.0.0.0/8, with commas between.");

    private static string ReadOrigins(string text) => OtherOrigins.TryParse(text, out _)
        ? text
        : throw new StartRefusedException(
            $"HERITAGE_ORIGINS is '{text}': give sites such as https://museum.example, with commas, or * for all.");

    private static long ReadResponseCache(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : throw new StartRefusedException(
                $"HERITAGE_RESPONSECACHE is '{text}': give a number of bytes, 0 to keep no answers.");

    private static bool ReadSeedPictures(string text) => bool.TryParse(text, out var pictures)
        ? pictures
        : throw new StartRefusedException($"HERITAGE_SEEDPICTURES is '{text}': give true or false.");

    private static string ReadMediaUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? text
            : throw new StartRefusedException(
                $"HERITAGE_MEDIAURL is '{text}': give what stands before /media, such as https://img.example.org.");

    private static string ReadClamd(string text) =>
        text.StartsWith('/')
        || (text.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(text[(colon + 1)..], out _))
            ? text
            : throw new StartRefusedException(
                $"HERITAGE_CLAMD is '{text}': give host:port, or the path of clamd's socket.");

    private static bool ReadImageProcesses(string text) => bool.TryParse(text, out var isolated)
        ? isolated
        : throw new StartRefusedException($"HERITAGE_IMAGEPROCESSES is '{text}': give true or false.");

    private static bool ReadOnlyTrusted(string text) => bool.TryParse(text, out var only)
        ? only
        : throw new StartRefusedException($"HERITAGE_ONLYTRUSTED is '{text}': give true or false.");
}

public enum LogFormat
{
    Text,
    Json,
}

public enum IntrospectionAccess
{
    Everybody,
    SignedIn,
    Nobody,
}
