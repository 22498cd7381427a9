namespace HeritageCatalog.MongoEmbedded.Tests.Disks;

/// <summary>Everything that writes to the disk, one step after the other; a step writes all or nothing.</summary>
internal static class DiskScript
{
    private const string BackupName = "backup.db";
    private const string RestoredName = "restored.db";

    private const string Transaction =
        "\"lsid\":{\"id\":{\"$uuid\":\"00112233-4455-6677-8899-aabbccddeeff\"}},\"autocommit\":false";

    /// <summary>How many steps a script has.</summary>
    public static int Length => Steps(string.Empty).Count;

    /// <summary>How many steps leave the database open, with some of everything in it.</summary>
    public const int LengthBeforeCompacting = 17;

    /// <summary>Databases that are made beside the one of the script, each with how many steps are done by then.
    /// </summary>
    public static IEnumerable<(string Name, int Steps)> Made => Steps(string.Empty)
        .Select((step, index) => (step.Makes, index + 1))
        .Where(made => made.Makes is not null)
        .Select(made => (made.Makes!, made.Item2));

    /// <summary>Runs steps until one fails; answers how many have succeeded.</summary>
    public static async Task<int> RunAsync(ScriptedDatabase database, string folder, int most)
    {
        var done = 0;
        foreach (var step in Steps(folder).Take(most))
        {
            if (!await step.Run(database))
            {
                break;
            }

            done++;
        }

        return done;
    }

    private static IReadOnlyList<Step> Steps(string folder) =>
    [
        new(database => database.OpenAsync()),
        Send("""{"create":"a","changeStreamPreAndPostImages":{"enabled":true},"$db":"test"}"""),
        Send("""{"insert":"a","documents":[{"_id":1,"n":0},{"_id":2,"n":1}],"$db":"test"}"""),
        Send("""{"createIndexes":"a","indexes":[{"key":{"n":1},"name":"n","unique":true}],"$db":"test"}"""),
        Send("""{"update":"a","updates":[{"q":{"_id":{"$gt":0}},"u":{"$inc":{"n":5}},"multi":true}],"$db":"test"}"""),
        Send("""{"insert":"b","documents":[{"_id":1}],"txnNumber":{"$numberLong":"1"},"$db":"test",S}"""),
        Send(
            """
            {"update":"a","updates":[{"q":{"_id":1},"u":{"n":9}}],"txnNumber":{"$numberLong":"1"},"$db":"test",T}
            """),
        Send("""{"commitTransaction":1,"$db":"admin","txnNumber":{"$numberLong":"1"},T}"""),
        new(database => database.OpenAsync()),
        Send(
            """
            {"insert":"timed","$db":"test","documents":[
              {"_id":1,"at":{"$date":"2026-01-01T00:00:00Z"}},{"_id":2,"at":{"$date":"2036-01-01T00:00:00Z"}},
              {"_id":3,"at":{"$date":"2026-01-02T00:00:00Z"}}]}
            """),
        Send(
            """
            {"createIndexes":"timed","$db":"test","indexes":[{"key":{"at":1},"name":"at","expireAfterSeconds":60}]}
            """),
        new(database => database.ExpireAsync()),
        Send($$"""{"insert":"b","documents":[{"_id":"large","text":"{{new string('x', 90_000)}}"}],"$db":"test"}"""),
        new(database => database.BackupAsync(Path.Combine(folder, BackupName))) { Makes = BackupName },
        Send(
            $$$"""
            {"update":"b","$db":"test","updates":[{"q":{"_id":"large"},"u":{"text":"{{{new string('y', 70_000)}}}"}}]}
            """),
        Send("""{"insert":"a","documents":[{"_id":4,"n":4},{"_id":5,"n":5},{"_id":6,"n":6}],"$db":"test"}"""),
        Send("""{"delete":"a","deletes":[{"q":{"_id":2},"limit":1}],"$db":"test"}"""),
        Send("""{"delete":"b","deletes":[{"q":{},"limit":0}],"$db":"test"}"""),
        new(database => database.CompactAsync()),
        new(_ => new ScriptedDatabase(Path.Combine(folder, RestoredName))
            .RestoreAsync(Path.Combine(folder, BackupName)))
        {
            Makes = RestoredName,
        },
        new(database => database.OpenAsync()),
        Send("""{"drop":"a","$db":"test"}"""),
        Send("""{"insert":"a","documents":[{"_id":3}],"$db":"test"}"""),
        Send("""{"dropDatabase":1,"$db":"other"}"""),
    ];

    private static Step Send(string command)
    {
        var complete = command
            .Replace(",S}", ",\"startTransaction\":true,T}")
            .Replace(",T}", $",{Transaction}}}");
        return new Step(database => database.SendAsync(complete));
    }

    private sealed record Step(Func<ScriptedDatabase, Task<bool>> Run)
    {
        /// <summary>The file that is made beside the database, if there is one.</summary>
        public string? Makes { get; init; }
    }
}
