using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Cursors;

/// <summary>The results of a query, brought in batches as they are asked for. They can be walked over once.</summary>
/// <remarks>
/// A cursor that is left before its end keeps resources on the server until it is disposed of; <c>await foreach</c> and
/// <see cref="ToListAsync"/> see to it.
/// </remarks>
public sealed class MongoCursor<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly CommandRunner _runner;
    private readonly SessionLease _lease;
    private readonly SelectedServer _server;
    private readonly CursorSettings _settings;
    private readonly DecodedDocuments<T>? _decoded;
    private CursorReply _reply;
    private bool _isStarted;
    private bool _isClosed;

    internal MongoCursor(
        CommandRunner runner,
        SessionLease lease,
        SelectedServer server,
        CursorReply reply,
        in CursorSettings settings,
        DecodedDocuments<T>? decoded)
    {
        _runner = runner;
        _lease = lease;
        _server = server;
        _reply = reply;
        _settings = settings;
        _decoded = decoded;
        CloseIfExhausted();
    }

    /// <summary>The documents that came with the first reply, as they were sent.</summary>
    public BsonArray FirstBatch => !_isStarted
        ? _reply.Batch.ToArray()
        : throw new MongoUsageException("The first batch can be had before the cursor is walked over.");

    /// <summary>Collects all results and closes the cursor.</summary>
    public async ValueTask<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        Start();
        try
        {
            if (_isClosed)
            {
                return _reply.Batch.Decode(_decoded);
            }

            var results = new List<T>(_reply.Batch.Decode(_decoded));
            while (!_isClosed)
            {
                await GetMoreAsync(cancellationToken).ConfigureAwait(false);
                results.AddRange(_reply.Batch.Decode(_decoded));
            }

            return results;
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes the first result, or null when there is none, and closes the cursor.</summary>
    public async ValueTask<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var result in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            return result;
        }

        return default;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Start();
        try
        {
            while (true)
            {
                foreach (var result in _reply.Batch.Decode(_decoded))
                {
                    yield return result;
                }

                if (_isClosed)
                {
                    yield break;
                }

                await GetMoreAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Closes the cursor, on the server too if it has more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        try
        {
            var kill = new KillCursorsOperation(_settings.Database, _reply.Collection, _reply.Id);
            await _runner.RunOnAsync(kill, _lease, _server, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is MongoServerException or MongoConnectionException)
        {
            // The server closes it by itself after a while; the caller is done with it and has nothing to decide.
        }
        finally
        {
            _lease.Release();
        }
    }

    private void Start()
    {
        if (_isStarted)
        {
            throw new MongoUsageException("A cursor can be walked over once.");
        }

        _isStarted = true;
    }

    private async ValueTask GetMoreAsync(CancellationToken cancellationToken)
    {
        var more = new GetMoreOperation(_reply, _settings, _server.TakesComments);
        _reply = await _runner.RunOnAsync(more, _lease, _server, cancellationToken, _settings.Deadline)
            .ConfigureAwait(false);
        CloseIfExhausted();
    }

    private void CloseIfExhausted()
    {
        if (_reply.Id == 0)
        {
            _isClosed = true;
            _lease.Release();
        }
    }
}
