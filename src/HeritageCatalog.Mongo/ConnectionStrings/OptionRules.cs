using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Which options exclude each other ("URI Options", "Conflicting TLS options" and others).</summary>
internal static class OptionRules
{
    // What the server keeps of it ("MongoDB Handshake").
    private const int MostBytesOfAppName = 128;

    public static void Check(UriOptions options, bool isSrv, int seeds)
    {
        CheckTls(options);
        CheckTopology(options, isSrv, seeds);
        CheckSrv(options, isSrv);
        CheckProxy(options);
        Refuse(options.MaxPoolSize is > 0 && options.MinPoolSize > options.MaxPoolSize,
            "minPoolSize is greater than maxPoolSize.");
        Refuse(System.Text.Encoding.UTF8.GetByteCount(options.AppName ?? "") > MostBytesOfAppName,
            $"appName is longer than {MostBytesOfAppName} bytes.");
    }

    private static void CheckTls(UriOptions options)
    {
        (string Name, bool IsSaid)[] checks =
        [
            ("tlsInsecure", options.TlsInsecure is not null),
            ("tlsAllowInvalidCertificates", options.TlsAllowInvalidCertificates is not null),
            ("tlsDisableCertificateRevocationCheck", options.TlsDisableCertificateRevocationCheck is not null),
            ("tlsDisableOCSPEndpointCheck", options.TlsDisableOcspEndpointCheck is not null),
        ];
        var said = checks.Where(check => check.IsSaid).Select(check => check.Name).ToList();
        Refuse(said.Count > 1, $"of {string.Join(" and ", said)} only one can be there.");
        Refuse(options.TlsInsecure is not null && options.TlsAllowInvalidHostnames is not null,
            "of tlsInsecure and tlsAllowInvalidHostnames only one can be there.");
    }

    private static void CheckTopology(UriOptions options, bool isSrv, int seeds)
    {
        if (options.DirectConnection == true)
        {
            Refuse(seeds > 1, "directConnection=true means one host, but there are more.");
            Refuse(isSrv, "directConnection=true means one host, but mongodb+srv stands for any number.");
        }

        if (options.LoadBalanced == true)
        {
            Refuse(seeds > 1, "loadBalanced=true means one host, but there are more.");
            Refuse(options.DirectConnection == true, "loadBalanced and directConnection contradict each other.");
            Refuse(options.ReplicaSet is not null, "loadBalanced=true and replicaSet contradict each other.");
        }
    }

    private static void CheckSrv(UriOptions options, bool isSrv)
    {
        Refuse(!isSrv && options.SrvServiceName is not null, "srvServiceName goes with mongodb+srv only.");
        Refuse(!isSrv && options.SrvMaxHosts is not null, "srvMaxHosts goes with mongodb+srv only.");
        Refuse(options.SrvMaxHosts > 0 && options.ReplicaSet is not null,
            "srvMaxHosts and replicaSet contradict each other: all members of a replica set are needed.");
        Refuse(options.SrvMaxHosts > 0 && options.LoadBalanced == true,
            "srvMaxHosts and loadBalanced=true contradict each other.");
    }

    private static void CheckProxy(UriOptions options)
    {
        var isProxyDescribed = options.ProxyPort is not null
            || options.ProxyUsername is not null
            || options.ProxyPassword is not null;
        Refuse(options.ProxyHost is null && isProxyDescribed, "options of a proxy need proxyHost.");
        Refuse(options.ProxyUsername is null != options.ProxyPassword is null,
            "proxyUsername and proxyPassword go together.");
    }

    private static void Refuse(bool isContradiction, string problem)
    {
        if (isContradiction)
        {
            throw new MongoUsageException($"The connection string cannot be used: {problem}");
        }
    }
}
