using System.Runtime.CompilerServices;

namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>Says what goes on when a task finishes, which the runtime knows and does not tell.</summary>
/// <remarks>
/// Only so can be seen whether a resolver waits for another one of its operation, which would otherwise take a timer
/// to guess. The fields are those that debuggers read to show asynchronous call stacks. A runtime that keeps them
/// elsewhere makes <see cref="AreVisible"/> false; a test says so first.
/// </remarks>
internal static class TaskContinuations
{
    private const string ContextContinuation = "System.Threading.Tasks.SynchronizationContextAwaitTaskContinuation";
    private const string AwaitContinuation = "System.Threading.Tasks.AwaitTaskContinuation";

    private static readonly Type? ContextContinuationType = typeof(Task).Assembly.GetType(ContextContinuation);

    /// <summary>Whether this runtime keeps continuations where they are looked for.</summary>
    public static bool AreVisible { get; } = Probe();

    /// <summary>Adds the task of the asynchronous method that an awaiter was asked to continue.</summary>
    public static void Follow(Action continuation, Queue<Task> tasks)
    {
        if (continuation.Target is Task method)
        {
            tasks.Enqueue(method);
        }
    }

    /// <summary>Adds the resolvers that go on when a task finishes, and the tasks that wait for it.</summary>
    public static void Follow(Task task, HashSet<ResolverFlow> flows, Queue<Task> tasks)
    {
        var next = Volatile.Read(ref ContinuationsOf(task));
        if (next is List<object?> several)
        {
            lock (several)
            {
                foreach (var each in several)
                {
                    Follow(each, flows, tasks);
                }
            }
        }
        else
        {
            Follow(next, flows, tasks);
        }
    }

    private static void Follow(object? next, HashSet<ResolverFlow> flows, Queue<Task> tasks)
    {
        switch (next)
        {
            case Task combined:
                tasks.Enqueue(combined);
                break;
            case Action action:
                Follow(action, tasks);
                break;
            case not null when next.GetType() == ContextContinuationType:
                if (ContextOf(next) is ResolverFlow flow)
                {
                    flows.Add(flow);
                }

                Follow(ActionOf(next), tasks);
                break;
        }
    }

    private static bool Probe()
    {
        var outer = SynchronizationContext.Current;
        try
        {
            var flow = new ResolverFlow(new WorkQueue());
            SynchronizationContext.SetSynchronizationContext(flow);
            var first = new TaskCompletionSource();
            _ = AwaitAsync(first.Task);
            var flows = new HashSet<ResolverFlow>();
            var tasks = new Queue<Task>();
            Follow(first.Task, flows, tasks);
            return flows.Contains(flow) && tasks.Count == 1;
        }
        catch (Exception problem) when (problem is MissingMemberException or TypeLoadException or InvalidCastException)
        {
            return false;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private static async Task AwaitAsync(Task task) => await task;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_continuationObject")]
    private static extern ref object? ContinuationsOf(Task task);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_syncContext")]
    private static extern ref SynchronizationContext ContextOf(
        [UnsafeAccessorType(ContextContinuation)] object continuation);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_action")]
    private static extern ref Action ActionOf([UnsafeAccessorType(AwaitContinuation)] object continuation);
}
