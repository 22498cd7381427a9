using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Lets <c>heritage db backup</c> ask the process that has the database open, which nobody else may open meanwhile. A
/// pipe of this user, named after the data folder; one line asks with the file, one line answers.
/// </summary>
public sealed class BackupChannel : IAsyncDisposable
{
    private const string Done = "done ";
    private const string Refused = "refused ";

    private static readonly TimeSpan FindingTime = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private BackupChannel(string name, CatalogDatabase database) => _serving = ServeAsync(name, database, _end.Token);

    /// <summary>Answers until it is disposed of.</summary>
    public static BackupChannel Open(DataFolder folder, CatalogDatabase database) =>
        new(NameOf(folder.Path), database);

    /// <summary>Asks the process that has the folder open; null when none answers.</summary>
    /// <returns>What has been written, for people.</returns>
    /// <exception cref="StartRefusedException">The backup could not be written.</exception>
    public static async Task<string?> AskAsync(string folder, string file, CancellationToken cancellation)
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
        await writer.WriteLineAsync(file.AsMemory(), cancellation);
        var answer = await reader.ReadLineAsync(cancellation) ?? Refused + "The server ended before it was done.";
        return answer.StartsWith(Done, StringComparison.Ordinal)
            ? answer[Done.Length..]
            : throw new StartRefusedException(answer[Refused.Length..]);
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

    private static async Task ServeAsync(string name, CatalogDatabase database, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await using var pipe = new NamedPipeServerStream(
                    name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte,
                    PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
                await pipe.WaitForConnectionAsync(end);
                await AnswerAsync(pipe, database, end);
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

    private static async Task AnswerAsync(Stream pipe, CatalogDatabase database, CancellationToken end)
    {
        using var reader = new StreamReader(pipe, leaveOpen: true);
        await using var writer = new StreamWriter(pipe, leaveOpen: true) { AutoFlush = true };
        if (await reader.ReadLineAsync(end) is not { } file)
        {
            return;
        }

        string answer;
        try
        {
            answer = Done + await database.BackupAsync(file, end);
        }
        catch (StartRefusedException refusal)
        {
            answer = Refused + refusal.Message;
        }

        await writer.WriteLineAsync(answer.AsMemory(), end);
    }
}
