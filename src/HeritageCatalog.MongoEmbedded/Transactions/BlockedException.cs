namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>A write outside of transactions has to wait until one has ended, and is then run again.</summary>
internal sealed class BlockedException(Transaction transaction) : Exception
{
    public Transaction Transaction => transaction;
}
