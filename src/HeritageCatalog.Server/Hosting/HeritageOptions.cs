using System.Globalization;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Everything that can be configured, from the command line or <c>HERITAGE_…</c> variables, validated whole.</summary>
public sealed record HeritageOptions
{
    public const int DefaultPort = 5080;

    /// <summary>0 lets the system pick a free port.</summary>
    public int Port { get; init; } = DefaultPort;

    public string Host { get; init; } = "127.0.0.1";

    public string Data { get; init; } = ".heritage";

    public LogFormat Log { get; init; } = LogFormat.Text;

    public bool LoadSeed { get; init; } = true;

    /// <summary>Reads and checks the keys Port, Host, Data and Log.</summary>
    /// <exception cref="StartRefusedException">A value is out of bounds; the message names its key.</exception>
    public static HeritageOptions From(IConfiguration configuration) => new()
    {
        Port = ReadPort(configuration["Port"]),
        Host = ReadHost(configuration["Host"]),
        Data = ReadData(configuration["Data"]),
        Log = ReadLog(configuration["Log"]),
        LoadSeed = configuration["NoSeed"] is not "true",
    };

    private static int ReadPort(string? text)
    {
        if (text is null)
        {
            return DefaultPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new StartRefusedException($"--port (HERITAGE_PORT) is '{text}': give a number from 0 to 65535, 0 for any free port.");
    }

    private static string ReadHost(string? text)
    {
        var host = text ?? "127.0.0.1";
        return Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic
            ? throw new StartRefusedException($"--host (HERITAGE_HOST) is '{host}': give an address or host name, such as 127.0.0.1 or 0.0.0.0.")
            : host;
    }

    private static string ReadData(string? text) => text switch
    {
        null => ".heritage",
        "" => throw new StartRefusedException("--data (HERITAGE_DATA) is empty: give the folder that holds the database."),
        _ => text,
    };

    private static LogFormat ReadLog(string? text) => text switch
    {
        null or "text" => LogFormat.Text,
        "json" => LogFormat.Json,
        _ => throw new StartRefusedException($"--log (HERITAGE_LOG) is '{text}': give text or json."),
    };
}

public enum LogFormat
{
    Text,
    Json,
}
