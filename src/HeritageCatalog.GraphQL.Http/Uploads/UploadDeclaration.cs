namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>Declares <c>Upload</c> where a schema is built without a server that takes files: to print or compare it.
/// </summary>
public static class UploadDeclaration
{
    /// <summary>Adds the scalar without what reads it.</summary>
    public static GraphQLSchemaBuilder DeclareUpload(this GraphQLSchemaBuilder schema) =>
        schema.AddSdl("upload.graphql", UploadScalar.Sdl);
}
