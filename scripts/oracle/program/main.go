// The oracle answers two questions with Argo CD's own packages: what is sent of an Application, and how an object is.
// It reads one JSON question a line, and writes one JSON answer a line.
//
//	{"notifications": {"configMap": CONFIGMAP, "secretKeys": [KEY…], "application": APPLICATION}}
//	{"health": {"lua": TEXT, "object": OBJECT}}
//
// The first answers {"sent": [{trigger, oncePer, channel, recipient, requests | event}…]}: for each trigger that fires,
// the HTTP requests that reach Slack or GitHub, which this program plays, or PagerDuty's event, which it only renders.
// The second answers {"status", "message"}. Either may answer {"error"} instead.
package main

import (
	"bufio"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"sort"
	"strings"

	"github.com/argoproj/argo-cd/v3/util/lua"
	"github.com/argoproj/argo-cd/v3/util/notification/settings"
	"github.com/argoproj/notifications-engine/pkg/api"
	"github.com/argoproj/notifications-engine/pkg/services"
	"github.com/argoproj/notifications-engine/pkg/subscriptions"
	"github.com/argoproj/notifications-engine/pkg/templates"
	log "github.com/sirupsen/logrus"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

type question struct {
	Notifications *notificationsQuestion `json:"notifications"`
	Health        *healthQuestion        `json:"health"`
}

type notificationsQuestion struct {
	ConfigMap   corev1.ConfigMap `json:"configMap"`
	SecretKeys  []string         `json:"secretKeys"`
	Application map[string]any   `json:"application"`
}

type healthQuestion struct {
	Lua    string         `json:"lua"`
	Object map[string]any `json:"object"`
}

type notificationsAnswer struct {
	Sent []sending `json:"sent"`
}

type sending struct {
	Trigger   string                            `json:"trigger"`
	OncePer   string                            `json:"oncePer,omitempty"`
	Channel   string                            `json:"channel"`
	Recipient string                            `json:"recipient,omitempty"`
	Requests  []request                         `json:"requests,omitempty"`
	Event     *services.PagerDutyV2Notification `json:"event,omitempty"`
}

type request struct {
	Method string `json:"method"`
	Path   string `json:"path"`
	Body   any    `json:"body,omitempty"`
}

func main() {
	log.SetOutput(io.Discard)
	answers := json.NewEncoder(os.Stdout)
	answers.SetEscapeHTML(false)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		given, err := answer(lines.Bytes())
		if err != nil {
			given = map[string]string{"error": err.Error()}
		}
		if err := answers.Encode(given); err != nil {
			panic(err)
		}
	}
	if err := lines.Err(); err != nil {
		panic(err)
	}
}

func answer(line []byte) (any, error) {
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		return nil, err
	}
	switch {
	case asked.Notifications != nil:
		return notify(*asked.Notifications)
	case asked.Health != nil:
		return lua.VM{}.ExecuteHealthLua(&unstructured.Unstructured{Object: asked.Health.Object}, asked.Health.Lua)
	default:
		return nil, fmt.Errorf("neither notifications nor health is asked for")
	}
}

func notify(asked notificationsQuestion) (any, error) {
	var requests []request
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, received *http.Request) {
		if recorded, ok := record(received); ok {
			requests = append(requests, recorded)
		}
		play(response, received)
	}))
	defer server.Close()

	configMap := asked.ConfigMap.DeepCopy()
	redirect(configMap, "service.slack", "apiURL: "+server.URL+"/")
	redirect(configMap, "service.github", "enterpriseBaseURL: "+server.URL+"/api/v3")
	secret := &corev1.Secret{Data: map[string][]byte{}}
	for _, key := range asked.SecretKeys {
		secret.Data[key] = privateKey
	}

	config, err := api.ParseConfig(configMap, secret)
	if err != nil {
		return nil, err
	}
	getVars, err := settings.GetFactorySettings(nil, "", "", false).InitGetVars(config, configMap, secret)
	if err != nil {
		return nil, err
	}
	engine, err := api.NewAPI(*config, getVars)
	if err != nil {
		return nil, err
	}
	formatter, err := templates.NewService(config.Templates)
	if err != nil {
		return nil, err
	}

	application := unstructured.Unstructured{Object: asked.Application}
	destinations := subscriptions.NewAnnotations(application.GetAnnotations()).GetDestinations(nil, nil)
	triggers := make([]string, 0, len(destinations))
	for trigger := range destinations {
		triggers = append(triggers, trigger)
	}
	sort.Strings(triggers)
	sent := []sending{}
	for _, trigger := range triggers {
		results, err := engine.RunTrigger(trigger, application.Object)
		if err != nil {
			return nil, err
		}
		to := destinations[trigger]
		sort.Slice(to, func(i, j int) bool { return to[i].Service+to[i].Recipient < to[j].Service+to[j].Recipient })
		for _, result := range results {
			if !result.Triggered {
				continue
			}
			for _, destination := range to {
				each := sending{Trigger: trigger, OncePer: result.OncePer, Channel: destination.Service, Recipient: destination.Recipient}
				if destination.Service == "pagerdutyv2" {
					vars := getVars(application.Object, destination)
					vars["serviceType"], vars["recipient"] = destination.Service, destination.Recipient
					notification, err := formatter.FormatNotification(vars, result.Templates...)
					if err != nil {
						return nil, err
					}
					each.Event = notification.PagerDutyV2
				} else {
					requests = nil
					if err := engine.Send(application.Object, result.Templates, destination); err != nil {
						return nil, err
					}
					each.Requests = requests
				}
				sent = append(sent, each)
			}
		}
	}
	return notificationsAnswer{sent}, nil
}

// redirect lets a service talk to this program.
func redirect(configMap *corev1.ConfigMap, key, setting string) {
	if service, ok := configMap.Data[key]; ok {
		configMap.Data[key] = strings.TrimSuffix(service, "\n") + "\n" + setting + "\n"
	}
}

// record keeps what a request says, but for that of a token.
func record(received *http.Request) (request, bool) {
	if strings.HasSuffix(received.URL.Path, "/access_tokens") {
		return request{}, false
	}
	recorded := request{Method: received.Method, Path: received.URL.RequestURI()}
	if received.Header.Get("Content-Type") == "application/x-www-form-urlencoded" {
		if err := received.ParseForm(); err != nil {
			panic(err)
		}
		form := map[string]string{}
		for key := range received.PostForm {
			if key != "token" {
				form[key] = received.PostForm.Get(key)
			}
		}
		recorded.Body = form
	} else if body, err := io.ReadAll(received.Body); err != nil {
		panic(err)
	} else if len(body) > 0 {
		if err := json.Unmarshal(body, &recorded.Body); err != nil {
			panic(err)
		}
	}
	return recorded, true
}

// play answers as Slack and GitHub do where all is well and there is no deployment yet.
func play(response http.ResponseWriter, received *http.Request) {
	response.Header().Set("Content-Type", "application/json")
	path := received.URL.Path
	switch {
	case path == "/chat.postMessage":
		fmt.Fprint(response, `{"ok": true, "channel": "C1", "ts": "1.0"}`)
	case strings.HasSuffix(path, "/access_tokens"):
		response.WriteHeader(http.StatusCreated)
		fmt.Fprint(response, `{"token": "t", "expires_at": "2099-01-01T00:00:00Z"}`)
	case received.Method == http.MethodGet && strings.HasSuffix(path, "/deployments"):
		fmt.Fprint(response, `[]`)
	case received.Method == http.MethodPost:
		response.WriteHeader(http.StatusCreated)
		fmt.Fprint(response, `{"id": 1}`)
	default:
		response.WriteHeader(http.StatusNotFound)
	}
}

// privateKey is in every key of the Secret: a GitHub App's must be one, to the others any text will do.
var privateKey = func() []byte {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)})
}()
