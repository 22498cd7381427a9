using System.Runtime.ExceptionServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Sessions;
using Xunit.Sdk;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Runs one case from its entities to its outcome ("Unified Test Format").</summary>
internal sealed class UnifiedRun(UnifiedServer server, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly UnifiedEntities _entities = new(server);

    public async Task RunAsync(BsonDocument file, BsonDocument test)
    {
        UnifiedRequirements.Check(file);
        UnifiedRequirements.Check(test);
        if (!test["expectLogMessages"].IsMissing || !test["expectTracingMessages"].IsMissing)
        {
            throw new NotRunException("the client tells events and keeps no log");
        }

        await server.Inside.GetDatabase("admin").RunCommandAsync(
            new BsonBuilder { { "killAllSessions", BsonValue.From(BsonArray.Empty) } },
            cancellationToken: cancellation);
        await UnifiedData.LoadAsync(server, file["initialData"], cancellation);
        await _entities.CreateAsync(file["createEntities"], cancellation);
        await RunAllAsync(test["operations"]);
        CheckEvents(test["expectEvents"]);
        await UnifiedData.CheckAsync(server, test["outcome"], Matcher, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopFailingAsync(CancellationToken.None);
        await _entities.DisposeAsync();
    }

    private UnifiedMatcher Matcher => new(_entities.FindValue);

    private async Task RunAllAsync(BsonValue operations)
    {
        foreach (var operation in operations.AsArray.ToList())
        {
            await RunOneAsync(operation.AsDocument);
        }
    }

    /// <returns>What the operation was expected or allowed to fail with; null when it did not.</returns>
    private async Task<Exception?> RunOneAsync(BsonDocument operation)
    {
        var name = operation["name"].AsString;
        var arguments = new UnifiedArguments(
            name, operation["arguments"] is { IsMissing: false } given ? given.AsDocument : BsonDocument.Empty);
        if (operation["object"].AsString == "testRunner")
        {
            await new UnifiedRunner(server, _entities, cancellation).RunAsync(name, arguments);
            return null;
        }

        var (result, failure) = await TryAsync(operation, name, arguments);
        if (operation["expectError"] is { IsMissing: false } expected)
        {
            Assert.True(failure is not null, $"{name} did not fail");
            UnifiedErrors.Match(expected.AsDocument, failure, Matcher);
        }
        else if (failure is not null && !operation["ignoreResultAndError"].ToBooleanOrFalse())
        {
            throw new InvalidOperationException($"{name} failed: {failure.Message}", failure);
        }
        else if (failure is null && operation["expectResult"] is { IsMissing: false } wanted)
        {
            Matcher.Match(wanted, result, name);
        }

        return failure;
    }

    private async Task<(BsonValue Result, Exception? Failure)> TryAsync(
        BsonDocument operation, string name, UnifiedArguments arguments)
    {
        var target = _entities[operation["object"].AsString];
        try
        {
            if (name == "withTransaction")
            {
                await WithTransactionAsync((ClientSession)target, arguments);
                return (default, null);
            }

            var operations = new UnifiedOperations(_entities, cancellation);
            var result = await operations.RunAsync(target, name, arguments);
            if (operation["saveResultAsEntity"] is { IsMissing: false } id)
            {
                _entities.Add(id.AsString, operations.Opened ?? result);
            }

            return (result, null);
        }
        catch (Exception failure)
            when (failure is not (NotRunException or XunitException or OperationCanceledException))
        {
            return (default, failure);
        }
    }

    private async Task WithTransactionAsync(ClientSession session, UnifiedArguments arguments)
    {
        var options = arguments.Transaction();
        var callback = arguments["callback"];
        arguments.RequireAllTaken();
        await session.WithTransactionAsync(
            async _ =>
            {
                foreach (var operation in callback.AsArray.ToList())
                {
                    await RunInsideAsync(operation.AsDocument);
                }
            },
            options,
            cancellation);
    }

    // What fails inside has to come out of the callback as it is, for the transaction to be tried again.
    private async Task RunInsideAsync(BsonDocument operation)
    {
        Exception? failure;
        try
        {
            failure = await RunOneAsync(operation);
        }
        catch (InvalidOperationException unexpected) when (unexpected.InnerException is { } inner)
        {
            failure = inner;
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void CheckEvents(BsonValue lists)
    {
        foreach (var item in lists.IsMissing ? [] : lists.AsArray.ToList())
        {
            var list = item.AsDocument;
            if (list["eventType"] is { IsMissing: false } type && type.AsString != "command")
            {
                throw new NotRunException($"events of kind {type.AsString}");
            }

            var expected = list["events"].AsArray.ToList();
            var seen = _entities.Events[list["client"].AsString].Seen;
            var told = string.Join(", ", seen.Select(one => $"{one.Kind} {one.CommandName}"));
            var isEnough = list["ignoreExtraEvents"].ToBooleanOrFalse()
                ? seen.Count >= expected.Count
                : seen.Count == expected.Count;
            Assert.True(isEnough, $"{expected.Count} events were expected: {told}");
            foreach (var (wanted, one) in expected.Zip(seen))
            {
                Check(wanted.AsDocument, one);
            }
        }
    }

    private void Check(BsonDocument wanted, UnifiedEvent seen)
    {
        foreach (var (kind, value) in wanted)
        {
            Assert.Equal(kind, seen.Kind);
            foreach (var (name, expected) in value.AsDocument)
            {
                BsonValue actual = name switch
                {
                    "command" or "reply" => BsonValue.From(seen.Content),
                    "commandName" => seen.CommandName,
                    "databaseName" => seen.Database,
                    "hasServiceId" => false,
                    "hasServerConnectionId" => seen.HasServerConnection,
                    _ => throw new NotRunException($"{name} of an event"),
                };
                Matcher.Match(expected, actual, $"{seen.CommandName}.{name}");
            }
        }
    }
}
