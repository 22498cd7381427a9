global using KeyTree = HeritageCatalog.MongoEmbedded.Trees.Tree<
    HeritageCatalog.MongoEmbedded.Trees.ByteKey,
    System.ReadOnlySpan<byte>,
    HeritageCatalog.MongoEmbedded.Trees.Nothing,
    HeritageCatalog.MongoEmbedded.Trees.ByteOrder>;
global using KeyTreeEditor = HeritageCatalog.MongoEmbedded.Trees.TreeEditor<
    HeritageCatalog.MongoEmbedded.Trees.ByteKey,
    System.ReadOnlySpan<byte>,
    HeritageCatalog.MongoEmbedded.Trees.Nothing,
    HeritageCatalog.MongoEmbedded.Trees.ByteOrder>;
global using KeyTreeReader = HeritageCatalog.MongoEmbedded.Trees.TreeReader<
    HeritageCatalog.MongoEmbedded.Trees.ByteKey,
    System.ReadOnlySpan<byte>,
    HeritageCatalog.MongoEmbedded.Trees.Nothing,
    HeritageCatalog.MongoEmbedded.Trees.ByteOrder>;
global using RecordTree = HeritageCatalog.MongoEmbedded.Trees.Tree<
    long, long, byte[], HeritageCatalog.MongoEmbedded.Trees.RecordOrder>;
global using RecordTreeEditor = HeritageCatalog.MongoEmbedded.Trees.TreeEditor<
    long, long, byte[], HeritageCatalog.MongoEmbedded.Trees.RecordOrder>;
global using RecordTreeReader = HeritageCatalog.MongoEmbedded.Trees.TreeReader<
    long, long, byte[], HeritageCatalog.MongoEmbedded.Trees.RecordOrder>;

namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>The value of a tree that is a set of keys.</summary>
internal readonly struct Nothing;
