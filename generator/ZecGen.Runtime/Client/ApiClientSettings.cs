using System.Diagnostics;
using System.Globalization;

namespace ZecGen;

/// <summary>Provides the settings of a client (its credential and its options) from configuration or code. Never displays a secret.</summary>
[DebuggerDisplay("{Client.Endpoint}")]
public sealed class ApiClientSettings
{
    private const string Time = "a time span with colons, such as 00:01:30";
    private const string Defaults = nameof(ApiClientOptions.DefaultParameters) + ":";
    private const string Flag = "true or false";
    private const string Number = "a whole number";

    private readonly List<string> unreadable = [];

    /// <summary>Gets or sets the id of the access key; <see langword="null"/> for none.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>Gets or sets the password of the access key; <see langword="null"/> for none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessKeyPassword { get; set; }

    /// <summary>Gets or sets the bearer token; <see langword="null"/> for none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>Gets or sets the provider of the credential if neither an access key nor a token is set; <see langword="null"/> for none.</summary>
    public IApiCredentialProvider? Credential { get; set; }

    /// <summary>Gets the options of the client.</summary>
    public ApiClientOptions Client { get; } = new();

    /// <summary>Reads settings from configuration. The keys are the names of properties with a simple type, of this class and of
    /// <see cref="ApiClientOptions"/>, and of <see cref="RetryOptions"/> with the prefix <c>Retry:</c>. Invalid values are reported by
    /// <see cref="Check"/>.</summary>
    /// <param name="value">A function that returns the value of a key; <see langword="null"/> if there is none.</param>
    public void Read(Func<string, string?> value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        Read(value, "");
    }

    /// <summary>Reads all settings of a configuration section: the keys of <see cref="Read(Func{string, string})"/>, and
    /// <see cref="ApiClientOptions.DefaultParameters"/> with the prefix <c>DefaultParameters:</c>. Other keys are reported by <see cref="Check"/>.</summary>
    /// <param name="values">The case-insensitive keys, relative to the section, and their values; <see langword="null"/> for subsections.</param>
    /// <param name="path">The path of the section, for messages; empty for none.</param>
    public void Read(IEnumerable<KeyValuePair<string, string?>> values, string path = "")
    {
        if (values is null) throw new ArgumentNullException(nameof(values));
        if (path is null) throw new ArgumentNullException(nameof(path));
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values)
            if (pair.Value is { } value && pair.Key.Length > 0) given[pair.Key] = value;
        var prefix = path.Length == 0 ? "" : path + ":";
        var known = Read(key => given.TryGetValue(key, out var value) ? value : null, prefix);
        known.Add(Defaults + "<name>");
        var defaults = given.Keys.Where(static key => key.StartsWith(Defaults, StringComparison.OrdinalIgnoreCase) && key.Length > Defaults.Length).ToList();
        if (defaults.Count > 0)
            Client.DefaultParameters = defaults.ToDictionary(static key => key.Substring(Defaults.Length), key => given[key], StringComparer.Ordinal);
        foreach (var key in given.Keys.Except(known.Concat(defaults), StringComparer.OrdinalIgnoreCase).OrderBy(static key => key, StringComparer.Ordinal))
            unreadable.Add($"'{prefix}{key}' is not a setting. The settings are {string.Join(", ", known)}.");
    }

    /// <returns>The keys that there are.</returns>
    private List<string> Read(Func<string, string?> value, string prefix)
    {
        var known = new List<string>();
        Text(nameof(AccessKeyId), text => AccessKeyId = text);
        Text(nameof(AccessKeyPassword), text => AccessKeyPassword = text);
        Text(nameof(Token), text => Token = text);
        Text(nameof(Client.RequestClient), text => Client.RequestClient = text);
        Parsed<Uri>(nameof(Client.Endpoint), TryAddress, "a URL, such as https://api.example.com", address => Client.Endpoint = address);
        Parsed<TimeSpan>(nameof(Client.Timeout), TryTime, Time, time => Client.Timeout = time);
        Parsed<TimeSpan>(nameof(Client.AttemptTimeout), TryTime, Time, time => Client.AttemptTimeout = time);
        Parsed<bool>(nameof(Client.ValidateRequests), bool.TryParse, Flag, flag => Client.ValidateRequests = flag);
        Parsed<bool>(nameof(Client.KeepExtraMembers), bool.TryParse, Flag, flag => Client.KeepExtraMembers = flag);
        Parsed<bool>(nameof(Client.AllowInsecureEndpoint), bool.TryParse, Flag, flag => Client.AllowInsecureEndpoint = flag);
        Parsed<int>(nameof(Client.MaxResponseBytes), TryNumber, Number, number => Client.MaxResponseBytes = number);
        Parsed<int>(nameof(Client.PrefetchPages), TryNumber, Number, number => Client.PrefetchPages = number);
        Parsed<int>("Retry:" + nameof(RetryOptions.MaxAttempts), TryNumber, Number, number => Client.Retry.MaxAttempts = number);
        Parsed<TimeSpan>("Retry:" + nameof(RetryOptions.BaseDelay), TryTime, Time, time => Client.Retry.BaseDelay = time);
        Parsed<TimeSpan>("Retry:" + nameof(RetryOptions.MaxDelay), TryTime, Time, time => Client.Retry.MaxDelay = time);
        Parsed<bool>("Retry:" + nameof(RetryOptions.Jitter), bool.TryParse, Flag, flag => Client.Retry.Jitter = flag);
        Parsed<int>("Retry:" + nameof(RetryOptions.Budget), TryNumber, Number, number => Client.Retry.Budget = number);
        return known;

        void Text(string key, Action<string> take)
        {
            known.Add(key);
            if (value(key) is { } text) take(text);
        }

        // What cannot be read is not repeated: a secret may have come under the wrong key.
        void Parsed<T>(string key, Parser<T> parse, string form, Action<T> take)
        {
            known.Add(key);
            if (value(key) is not { } text) return;
            if (parse(text, out var parsed)) take(parsed!);
            else unreadable.Add($"The value of {prefix}{key} cannot be read. It must be {form}.");
        }
    }

    /// <summary>Returns the problems of the settings, each with the name of the setting.</summary>
    /// <returns>The problems; an empty list if there are none.</returns>
    public IReadOnlyList<string> Check()
    {
        var problems = new List<string>(unreadable);
        Collect("", () => CreateCredential());
        var parts = problems.Count;
        if (Client.Retry is { } retry) Collect("Retry:", retry.EnsureUsable);
        if (Client.Wait is { } wait) Collect("Wait:", wait.EnsureUsable);
        // The options as a whole would say the same again.
        if (problems.Count == parts) Collect("", Client.EnsureUsable);
        return problems;

        void Collect(string prefix, Action check)
        {
            try
            {
                check();
            }
            catch (ArgumentException exception)
            {
                problems.Add($"{prefix}{SettingOf(exception.ParamName)}: {Sentence(exception)}");
            }
        }
    }

    // Parameters are called as settings are, save for case; a header's value is the only one that is checked by another name.
    private static string SettingOf(string? parameter) => parameter switch
    {
        null or "" => "settings",
        "value" => nameof(ApiClientOptions.RequestClient),
        _ => char.ToUpperInvariant(parameter[0]) + parameter.Substring(1),
    };

    // Platforms put the parameter behind the message, each in its own way.
    private static string Sentence(ArgumentException exception)
    {
        var end = exception.Message.IndexOf("Parameter", StringComparison.Ordinal);
        return end > 0 ? exception.Message.Substring(0, end).TrimEnd(' ', '(', '\r', '\n') : exception.Message;
    }

    /// <summary>Creates the credential: the access key if set, otherwise the token, otherwise <see cref="Credential"/>.</summary>
    /// <returns>The credential, or the provider that was set.</returns>
    /// <exception cref="ArgumentException">No credential is set, both an access key and a token are set, or one is invalid.</exception>
    public IApiCredentialProvider CreateCredential()
    {
        var hasKey = AccessKeyId is not null || AccessKeyPassword is not null;
        if (hasKey && Token is not null) throw new ArgumentException("Both an access key and a token are set; set only one.", nameof(Token));
        if (hasKey) return new AccessKeyCredential(AccessKeyId ?? "", AccessKeyPassword ?? "");
        if (Token is not null) return new BearerTokenCredential(Token);
        return Credential ?? throw new ArgumentException(
            "No credential is set; set AccessKeyId and AccessKeyPassword, or Token, or register an IApiCredentialProvider.", nameof(Credential));
    }

    private static bool TryAddress(string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address);

    // A number alone would be days, where whoever wrote it meant seconds.
    private static bool TryTime(string text, out TimeSpan time) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time) && text.Any(static c => c == ':');

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);

    private delegate bool Parser<T>(string text, out T? value);
}
