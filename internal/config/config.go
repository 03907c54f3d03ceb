// Package config is everything that can be set, by flags or by JALON_… variables: one
// struct, with its defaults and its checks. Nothing else reads the environment.
package config

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
)

// Database says where the data is.
type Database struct {
	Data     string `name:"data" env:"JALON_DATA" default:"data" placeholder:"DIR" help:"Folder of the data."`
	Database string `name:"database" env:"JALON_DATABASE" placeholder:"URL" help:"PostgreSQL address (postgres://…); without it, SQLite in the data folder."`
}

// URL is the address of the database, in the form that the store takes.
func (d Database) URL() string {
	if d.Database != "" {
		return d.Database
	}
	return "sqlite:" + strings.TrimSuffix(d.Data, "/") + "/jalon.db"
}

// Serve is how the hub is served.
type Serve struct {
	Database

	Addr           string   `name:"addr" env:"JALON_ADDR" default:"127.0.0.1:8080" help:"Address to listen on."`
	MetricsAddr    string   `name:"metrics-addr" env:"JALON_METRICS_ADDR" default:"127.0.0.1:9464" help:"Address of /metrics, apart from the public one; empty for none."`
	PublicURL      string   `name:"public-url" env:"JALON_PUBLIC_URL" placeholder:"URL" help:"Address under which people reach the hub; by default http://ADDR."`
	TrustedProxies []string `name:"trusted-proxies" env:"JALON_TRUSTED_PROXIES" placeholder:"CIDR" help:"Networks of proxies whose X-Forwarded-For is believed."`
	Origins        []string `name:"origins" env:"JALON_ORIGINS" placeholder:"ORIGIN" help:"Further origins whose pages may open sockets."`
	Demo           bool     `name:"demo" env:"JALON_DEMO" help:"Serve the demonstration: the real 4th plan, with personas to try. Its tokens are public; it listens on loopback unless --addr says otherwise."`
	LogFormat      string   `name:"log-format" env:"JALON_LOG_FORMAT" default:"text" enum:"text,json" help:"Form of the log: text or json."`
}

// Check returns everything that is wrong with the settings.
func (c *Serve) Check() error {
	var problems []error
	if _, _, err := net.SplitHostPort(c.Addr); err != nil {
		problems = append(problems, fmt.Errorf("--addr: %q is not HOST:PORT", c.Addr))
	}
	if c.MetricsAddr != "" {
		if _, _, err := net.SplitHostPort(c.MetricsAddr); err != nil {
			problems = append(problems, fmt.Errorf("--metrics-addr: %q is not HOST:PORT", c.MetricsAddr))
		}
	}
	if c.PublicURL != "" && !isOrigin(c.PublicURL) {
		problems = append(problems, fmt.Errorf("--public-url: %q is not like https://hub.example.org", c.PublicURL))
	}
	for _, origin := range c.Origins {
		if !isOrigin(origin) {
			problems = append(problems, fmt.Errorf("--origins: %q is not like https://example.org", origin))
		}
	}
	for _, network := range c.TrustedProxies {
		if _, err := netip.ParsePrefix(network); err != nil {
			problems = append(problems, fmt.Errorf("--trusted-proxies: %q is not like 10.0.0.0/8", network))
		}
	}
	return errors.Join(problems...)
}

func isOrigin(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" &&
		strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
}

// Proxies returns the trusted networks. Check must have passed.
func (c *Serve) Proxies() []netip.Prefix {
	networks := make([]netip.Prefix, 0, len(c.TrustedProxies))
	for _, network := range c.TrustedProxies {
		networks = append(networks, netip.MustParsePrefix(network))
	}
	return networks
}
