using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Lets other verbs of <c>heritage</c> ask the process that has the database open, which nobody else may open
/// meanwhile. A pipe of this user, named after the data folder; one line asks with a verb and an argument, the rest is
/// the answer.
/// </summary>
public sealed class ServerChannel : IAsyncDisposable
{
    private const string Done = "done ";
    private const string Refused = "refused ";

    private static readonly TimeSpan FindingTime = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private ServerChannel(string name, ServerVerbs verbs) => _serving = ServeAsync(name, verbs, _end.Token);

    /// <summary>Answers until it is disposed of.</summary>
    public static ServerChannel Open(DataFolder folder, ServerVerbs verbs) => new(NameOf(folder.Path), verbs);

    /// <summary>Asks the process that has the folder open; null when none answers.</summary>
    /// <returns>What has been done, for people.</returns>
    /// <exception cref="StartRefusedException">It could not be done.</exception>
    public static async Task<string?> AskAsync(
        string folder, string verb, string argument, CancellationToken cancellation)
    {
        await using var pipe = new NamedPipeClientStream(
            ".", NameOf(System.IO.Path.GetFullPath(folder)), PipeDirection.InOut, PipeOptions.CurrentUserOnly);
        try
        {
            await pipe.ConnectAsync(FindingTime, cancellation);
        }
        catch (Exception problem) when (problem is TimeoutException or IOException or UnauthorizedAccessException)
        {
            return null;
        }

        using var reader = new StreamReader(pipe, leaveOpen: true);
        await using var writer = new StreamWriter(pipe, leaveOpen: true) { AutoFlush = true };
        await writer.WriteLineAsync($"{verb} {argument}".AsMemory(), cancellation);
        var answer = (await reader.ReadToEndAsync(cancellation)).TrimEnd('\n');
        return answer switch
        {
            _ when answer.StartsWith(Done, StringComparison.Ordinal) => answer[Done.Length..],
            _ when answer.StartsWith(Refused, StringComparison.Ordinal) =>
                throw new StartRefusedException(answer[Refused.Length..]),
            _ => throw new StartRefusedException("The server ended before it was done."),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _end.Dispose();
    }

    // The name of a pipe may be short only, and a folder's path long.
    private static string NameOf(string folder) =>
        "heritage-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..32];

    private static async Task ServeAsync(string name, ServerVerbs verbs, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await using var pipe = new NamedPipeServerStream(
                    name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte,
                    PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
                await pipe.WaitForConnectionAsync(end);
                await AnswerAsync(pipe, verbs, end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (IOException)
            {
                // Who asked has gone; the next may ask.
            }
        }
    }

    private static async Task AnswerAsync(Stream pipe, ServerVerbs verbs, CancellationToken end)
    {
        using var reader = new StreamReader(pipe, leaveOpen: true);
        await using var writer = new StreamWriter(pipe, leaveOpen: true) { AutoFlush = true };
        if (await reader.ReadLineAsync(end) is not { } line)
        {
            return;
        }

        await writer.WriteLineAsync((await AnswerAsync(line, verbs, end)).AsMemory(), end);
    }

    private static async Task<string> AnswerAsync(string line, ServerVerbs verbs, CancellationToken end)
    {
        var verb = line.Split(' ')[0];
        try
        {
            return verbs.TryGetValue(verb, out var run)
                ? Done + await run(line[verb.Length..].TrimStart(), end)
                : $"{Refused}The server that has the database open does not know '{verb}': it is of another version.";
        }
        catch (StartRefusedException refusal)
        {
            return Refused + refusal.Message;
        }
    }
}

/// <summary>What a server does when it is asked to, by name: with an argument, and an answer for people.</summary>
public sealed class ServerVerbs : Dictionary<string, Func<string, CancellationToken, Task<string>>>
{
    public const string Backup = "backup";
    public const string CollectBlobs = "collect-blobs";
    public const string WriteTiles = "write-tiles";
}
