using HeritageCatalog.GraphQL.Execution.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.LoadServer;

/// <summary>Tells what the process holds, as it is or after everything that is not needed has been let go.</summary>
internal static class ProcessState
{
    public static void MapProcessState(this WebApplication application)
    {
        application.MapGet("/state", (HttpContext context, InMemoryTopics topics) =>
        {
            if (context.Request.Query.ContainsKey("collect"))
            {
                Collect();
            }

            var handles = Directory.GetFiles("/proc/self/fd").Length;
            var managed = GC.GetTotalMemory(forceFullCollection: false);
            return context.Response.WriteAsync($"{Environment.WorkingSet} {managed} {handles} {topics.TopicCount}");
        });
    }

    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}
