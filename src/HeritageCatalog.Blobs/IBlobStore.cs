using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs;

/// <summary>
/// Keeps byte strings of any size by name. A blob is written whole or not at all, is never changed in place, and is
/// never held in memory whole. Every store behaves as one contract test demands, and fails with the exceptions below.
/// </summary>
/// <exception cref="BlobConditionException">A condition did not hold; nothing has been changed.</exception>
/// <exception cref="BlobContentException">The bytes are not those that were announced; nothing is left.</exception>
/// <exception cref="BlobNotFoundException">There is no blob of that name.</exception>
/// <exception cref="BlobRangeException">A range that begins behind the last byte.</exception>
/// <exception cref="BlobStoreException">The store itself failed: full, not permitted, not reached.</exception>
public interface IBlobStore
{
    /// <summary>Writes a blob, in the place of what had the name before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Read to its end once; it need not tell its length.</param>
    /// <param name="write">Type, conditions and expectations; null for none.</param>
    /// <param name="cancellation">Gives up; nothing is left.</param>
    Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default);

    /// <summary>Tells what is known of a blob without reading it; null when there is none.</summary>
    Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default);

    /// <summary>Opens a blob or a part of it; null when there is none. The caller disposes of it.</summary>
    Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default);

    /// <summary>Lists blobs in the order of their names, compared by characters.</summary>
    /// <param name="prefix">What their names begin with; it may end within a segment.</param>
    /// <param name="continuation">Of the page before; null for the first.</param>
    /// <param name="most">Blobs in the page: 1 to 5,000. A store may give fewer and still have more.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<BlobPage> ListAsync(
        string prefix = "", string? continuation = null, int most = 1000, CancellationToken cancellation = default);

    /// <summary>Deletes a blob.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="ifMatch">The ETag that it must have; null for any.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when there was none.</returns>
    Task<bool> DeleteAsync(BlobName name, string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Gives the same bytes and type another name too, without sending them through this process.</summary>
    Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default);

    /// <summary>
    /// Gives a blob a new ETag and time, so that who decided by the old ones to delete it does not. Whoever finds that
    /// the bytes to be written are there already calls this before relying on them.
    /// </summary>
    Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default);

    /// <summary>Answers where somebody without other rights may send a blob, whole or in blocks, and nothing else.
    /// </summary>
    Task<BlobUpload> CreateUploadAsync(
        BlobName name, BlobUploadRequest request, CancellationToken cancellation = default);

    /// <summary>Answers where somebody without other rights may read a blob for a while.</summary>
    Task<BlobLink> CreateReadLinkAsync(BlobName name, TimeSpan life, CancellationToken cancellation = default);

    /// <summary>Keeps a block of a blob that is still to be completed; one of the same number is replaced.</summary>
    /// <param name="name">The name of the blob to be.</param>
    /// <param name="block">Its number, from 0; see <see cref="BlobBlocks"/> for the bounds.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Gives up; the block is not kept.</param>
    Task StageBlockAsync(BlobName name, int block, Stream content, CancellationToken cancellation = default);

    /// <summary>The blocks that are kept for a blob, by number: what need not be sent again.</summary>
    Task<IReadOnlyList<BlobBlock>> ListBlocksAsync(BlobName name, CancellationToken cancellation = default);

    /// <summary>
    /// Ends an upload: puts the blocks together, or takes the blob that was sent whole, and holds it against what was
    /// announced. What is not as announced is deleted, with its blocks. Ending it once more answers the same.
    /// </summary>
    /// <param name="name">The name of the upload.</param>
    /// <param name="completion">How many blocks, and what they have to be.</param>
    /// <param name="cancellation">Gives up; the blocks stay.</param>
    Task<BlobProperties> CompleteUploadAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation = default);

    /// <summary>Removes blocks and remains of broken writes that nobody has added to for a while.</summary>
    /// <returns>How many uploads and remains.</returns>
    Task<int> RemoveAbandonedAsync(TimeSpan age, CancellationToken cancellation = default);

    /// <summary>Returns when the store can be reached and written to.</summary>
    Task CheckAsync(CancellationToken cancellation = default);
}
