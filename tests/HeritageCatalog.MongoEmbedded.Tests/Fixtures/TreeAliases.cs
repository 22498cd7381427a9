global using RecordTree = HeritageCatalog.MongoEmbedded.Trees.Tree<
    long, long, byte[], HeritageCatalog.MongoEmbedded.Trees.RecordOrder>;
global using RecordTreeEditor = HeritageCatalog.MongoEmbedded.Trees.TreeEditor<
    long, long, byte[], HeritageCatalog.MongoEmbedded.Trees.RecordOrder>;
global using RecordTreeReader = HeritageCatalog.MongoEmbedded.Trees.TreeReader<
    long, long, byte[], HeritageCatalog.MongoEmbedded.Trees.RecordOrder>;
