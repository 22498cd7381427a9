namespace HeritageCatalog.CrashWriter;

/// <summary>What one writer has left.</summary>
/// <param name="Ids">Its documents.</param>
/// <param name="Counter">The step its counter shows; -1 without one.</param>
/// <param name="Left">The step of its last transaction in one collection.</param>
/// <param name="Right">The step of its last transaction in the other.</param>
public sealed record WriterState(HashSet<string> Ids, int Counter, int Left, int Right)
{
    /// <summary>Says whether both states are the same.</summary>
    public bool IsSame(WriterState other) =>
        (Counter, Left, Right) == (other.Counter, other.Left, other.Right) && Ids.SetEquals(other.Ids);
}
