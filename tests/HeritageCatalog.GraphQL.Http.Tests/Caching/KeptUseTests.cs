using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

public sealed class KeptUseTests
{
    // A number that no other test of this process comes to.
    private const int Times = 73;

    [Fact]
    public async Task Fields_of_an_answer_that_was_kept_count_as_used()
    {
        var uses = new ConcurrentBag<(object? Coordinate, long Count)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "graphql.field.usage")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => uses.Add((tags[0].Value, count)));
        listener.Start();
        await using var server = await NumberServer.StartAsync();

        for (var i = 0; i < Times; i++)
        {
            await server.AnswerAsync(NumberServer.Number);
        }

        listener.RecordObservableInstruments();
        Assert.Equal(Times - 1, server.Get<ResponseCache>().Hits);
        Assert.Contains(("Query.number", Times), uses);
        Assert.Contains(("Query.number(name:)", Times), uses);
    }
}
